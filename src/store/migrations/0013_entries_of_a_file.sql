-- What came of one CSV file is read by who sent it and when.
CREATE INDEX progress_entry_sender ON progress_entry (city, recorded_by, recorded_at);
