import type { Language } from "../language.ts";
import { frame } from "./frame.ts";

// biome-ignore format: rows of words
export const en: Language = {
  tag: "en",
  name: "English",
  evidence: {
    spaced: true,
    letters: null,
    words: [
      "the", "what", "what's", "whats", "when", "where", "who", "whose", "which", "how", "why", "is", "are",
      "was", "does", "did", "will", "has", "have", "can", "could", "would", "should", "there", "about",
      "please", "tell", "show", "list", "many", "much", "deadline", "deadlines", "department", "progress",
      "budget", "achieved", "finished", "completed", "responsible", "charge", "my", "i'm", "want", "need",
      "thanks", "thank", "hello", "english", "pledges", "measures", "promises", "delayed", "akiya",
    ],
    hints: [
      "of", "for", "by", "in", "and", "or", "to", "any", "all", "from", "with", "it", "you", "we", "us", "this",
      "that", "these", "due", "goal", "target", "plan", "plans", "city", "measures", "pledges", "promises", "status",
      "purpose", "schedule", "ask", "yet", "done", "late",
    ],
  },
  frame,
  words: {
    facts: {
      deadline: [
        "deadline", "due date", "when is it due", "by when", "until when", "how long until",
        "when will it be finished", "when will it be done", "when will it be completed", "when will it be ready",
        "when does it end", "when does it finish", "when does it start", "when will it start", "when will it open",
        "when is it", "target date", "what year", "which year", "by which year", "by what year", "in which year", "finish date", "when",
      ],
      department: [
        "who is responsible", "who is in charge", "which department", "what department", "department in charge",
        "responsible department", "department", "in charge", "responsible", "who does it", "who runs it",
        "which office", "which section", "which division",
      ],
      target: [
        "what is the target", "what is the goal", "target value", "target", "targets", "goal", "goals",
        "what do they aim for", "how high", "what number",
      ],
      baseline: [
        "baseline", "starting value", "current value", "present value", "current figure", "what is it now", "now", "currently", "right now", "at present",
        "where did it start", "at the start", "at the beginning", "to begin with", "originally", "at the outset",
      ],
      progress: [
        "how far along", "how far", "how is it going", "is it done", "is it finished", "is it achieved",
        "has it been achieved", "has it been done", "has it started", "did they do it", "what is the status",
        "progress", "status", "current state", "was it kept", "on track",
      ],
      schedule: [
        "year by year", "yearly plan", "schedule", "timeline", "roadmap", "steps", "what is planned",
        "what happens in", "what comes next", "plan for the year",
      ],
      amount: [
        "how much money", "how much does it cost", "how much", "cost", "costs", "budget", "amount", "subsidy amount",
        "grant amount", "expenses", "savings", "yen",
      ],
      scope: [
        "which building", "which buildings", "in which places", "what places", "at which",
        "what exactly", "what is done", "what do they do", "what does it include", "what is it about",
        "which places", "which facilities", "who can use it", "who is it for", "what kind", "content",
      ],
      term: ["short term", "medium term", "long term", "short-term", "medium-term", "long-term", "which term"],
      purpose: ["what for", "why", "purpose", "aim", "reason", "what is the point", "what is the purpose"],
      contact: [
        "whom can i ask", "who can i ask", "where can i ask", "whom should i contact", "contact", "where do i call",
        "contact point", "enquiries", "inquiries",
      ],
      as_of: [
        "as of when", "how old is this information", "how recent", "when was this updated", "last updated",
        "date of the information", "is it up to date",
      ],
      page: ["which page", "what page", "page number", "on which page", "page"],
      source: [
        "where is it written", "where does it say", "source", "sources", "which document", "evidence",
        "where is this from",
      ],
      detail: ["more details", "details", "tell me more", "more about it", "explain more", "in detail"],
    },
    set: [
      "list of", "list", "all", "show all", "which ones", "what are the", "which", "every", "everything",
      "what measures", "what pledges", "what promises", "what has been", "what have been", "what was",
    ],
    count: ["how many", "number of", "count", "total number"],
    states: {
      at_risk: ["at risk", "may be late", "might be late", "could be late"],
      achieved: [
        "achieved", "completed", "finished", "done", "accomplished", "fulfilled", "kept",
        "reached", "has the mayor kept", "have been kept", "has been kept", "the mayor kept", "mayor kept",
        "did the mayor keep", "the mayor has kept", "already achieved", "already done", "completed so far",
        "were kept", "are achieved", "have been completed",
      ],
      not_achieved: [
        "not achieved", "not yet achieved", "not achieved yet", "unachieved", "not completed", "not finished",
        "unfinished", "not done", "not kept", "still open", "not reached", "incomplete", "broken",
        "haven't been achieved", "have not been achieved", "hasn't been done", "have not been kept",
        "haven't been kept", "did not keep", "didn't keep", "not yet done", "unfulfilled", "left to do",
      ],
      late: [
        "delayed", "late?", "running late", "is late", "are late", "behind schedule", "falling behind", "lagging",
      ],
      not_started: [
        "not started", "not yet started", "haven't started", "have not started", "not begun", "unstarted",
      ],
      in_progress: ["in progress", "ongoing", "under way", "underway", "being worked on"],
      stopped: [
        "cancelled", "canceled", "discontinued", "suspended", "were stopped", "was stopped",
        "given up",
      ],
      reported: ["with a report", "with reports", "that were reported"],
      unreported: ["unreported", "not reported", "without a report", "without any report", "no report"],
      postponed: ["postponed", "pushed back", "put off", "deferred"],
    },
    plan: {
      judged: ["useless", "a waste", "waste of money", "worthless", "the worst", "worst", "incompetent", "a failure", "failed", "is any good", "meaningless", "who is the best", "the best"],
      progress: [
        "going well", "on track", "overall", "in general", "as a whole", "keeping his promises",
        "keep his promises", "keeps his promises", "keeping their promises", "keep promises",
        "achievement rate", "what share has been achieved", "what percentage has been achieved",
        "how much of the plan is done", "how much has been done",
      ],
      late: [
        "what is late", "what is running late", "what's running late", "what is delayed", "what's delayed",
        "which are delayed", "which ones are late", "what is behind schedule", "is anything late",
        "anything delayed", "is anything delayed", "any delays", "are there delays", "delays",
      ],
      period: [
        "until what year is the plan", "until which year is the plan", "how long does the plan last",
        "how long is the plan", "when does the plan end", "what period does the plan cover",
        "what years does the plan cover", "plan period", "until when is the plan",
      ],
      about: ["what is this plan", "what is the plan about", "what plan is this", "what is this plan about"],
      count: [
        "how many measures are there", "how many pledges are there", "how many promises are there",
        "how many are there in total", "how many in total", "total number of measures",
        "total number of pledges",
      ],
      changes: [
        "what changed", "what has changed", "what's new", "any news", "recent changes", "latest updates",
        "latest news", "any updates",
      ],
      departments: [
        "which department has the most", "which section has the most", "by department", "per department",
        "department with the most",
      ],
      areas: [
        "what areas are there", "which areas are there", "what topics are there", "what fields are there",
        "by area", "by topic",
      ],
      as_of: ["how recent is the data", "as of when is this", "how current is this", "as of what date"],
    },
    reports: {
      due_soon: [
        "due soon", "deadline soon", "deadlines coming up", "upcoming deadlines", "upcoming deadline",
        "close to the deadline", "close to their deadline", "nearly due", "deadline is near",
      ],
      overdue: [
        "overdue", "past the deadline", "past their deadline", "past due", "deadline passed",
        "deadline has passed", "missed the deadline", "missed their deadline", "passed the deadline",
        "passed their deadline",
      ],
      updated: [
        "updated recently", "recently updated", "updated this month", "newly updated", "updated lately",
      ],
    },
    about: ["about", "on the topic of", "related to", "concerning", "regarding", "to do with"],
    settings: {
      sent: [
        "notification", "notifications", "message", "messages", "reminder", "reminders", "alert", "alerts",
        "text", "texts", "email", "emails", "news", "summary", "weekly summary", "line", "subscription",
        "updates", "list", "mailing list", "contact list", "stuff", "things", "sending me", "sending",
      ],
      stop: [
        "remove me", "remove me from", "take me off", "delete me from", "drop me from",
        "no longer want",
        "stop", "turn off", "turn them off", "disable", "mute", "cancel", "no more", "don't send",
        "do not send", "don't want", "do not want", "dont want", "fewer", "less", "reduce", "change", "manage",
        "silence", "get rid of", "too many", "block", "quit", "leave", "unsubscribe", "unsubscribe from",
        "opt out", "opt out of",
      ],
      alone: [
        "stop", "reminders", "notifications",
        "unsubscribe", "unsubscribe me", "opt out", "opt-out", "unfollow", "settings", "notification settings",
        "stop it", "stop texting me", "stop messaging me", "stop sending", "i quit", "mute",
        "no more messages", "don't contact me",
      ],
      glue: [
        "how do i", "how can i", "how to", "i want to", "i'd like to", "i would like to",
        "please", "can you", "could you", "to", "these", "this", "the", "all", "any", "me", "my",
        "your", "from", "receiving", "receive", "getting", "get", "sending", "sending me", "send", "it", "now",
        "anymore", "any more", "weekly", "so many", "every week", "city", "the city's", "bot", "i", "want",
        "for", "of", "here", "settings", "setting",
      ],
    },
    numericTarget: {
      stated: ["numeric target", "numeric targets", "numerical target", "numerical targets", "target in numbers", "target that is an actual number", "target that is a number", "targets that are numbers", "target with a number", "an actual number", "target figure", "target figures"],
      missing: ["no numeric target", "no numerical target", "without a numeric target", "without numeric targets", "without a numerical target", "no target figure", "no target number"],
    },
    added: ["added", "newly added", "joined the plan", "join the plan", "added to the plan", "enter the plan", "entered the plan", "were added", "was added"],
    until: ["until", "by the end of", "by", "before", "no later than", "up to"],
    record: ["reform plan", "administrative reform plan", 
      "measures", "measure", "pledges", "pledge", "promises", "promise", "plans", "plan", "projects",
      "project", "initiatives", "initiative", "programs", "program", "actions", "policies", "policy",
      "commitments", "mayor's pledges", "mayors pledges", "mayor's promises", "mayors promises",
      "mayor's plan", "mayors plan", "city's plan", "things", "items", "records",
    ],
    back: {
      theOther: ["the other one", "the other", "the remaining one", "the remaining ones", "the rest of them", "the others"],
      amongThem: ["of those", "among those", "among them", "out of those", "of these", "which of them"],
      only: ["only the", "just the", "keep only", "only those"],
      sameDepartment: ["the same department", "same department", "that department", "the department in charge"],
      sameSection: ["the same section", "the same * section", "that section", "that same section", "that same * section", "the same category", "that category", "the same part of the plan"],
      leaveOut: ["drop the", "leave out the", "leave out", "take out the", "remove the", "skip the", "not counting", "except for the", "except the"],
      others: ["other", "others", "else"],
      when: ["when", "year"],
      sameYear: ["same year", "that year"],
      joins: ["and"],
      places: { first: ["the first one", "first one", "the 1st"], second: ["the second one", "second one", "the 2nd", "number two"], third: ["the third one", "third one", "the 3rd"], last: ["the last one", "last one"] },
    },
    notMeant: { before: ["not about", "i don't mean", "i do not mean", "not asking about", "not talking about", "i'm not asking about"], after: [] },
    filler: [
      "please", "tell me", "show me", "can you tell me", "could you tell me", "i want to know",
      "i would like to know", "do you know", "let me know", "thank you", "thanks", "what about", "is there",
      "are there", "the", "a", "an", "of", "for", "this", "that", "it", "so far", "already", "yet", "still",
      "any", "some", "please list", "is", "are", "was", "were", "has", "have", "been", "there", "what",
      "which", "that are", "that were", "with", "in", "my", "we", "our", "us", "i", "im", "i'm", "from",
      "and", "or", "but", "so", "does", "do", "did", "can", "could", "would", "should", "will", "to",
      "the city", "does the city", "this city", "here", "back", "give", "gives", "who", "how", "its", "they",
      "them", "their", "you", "your", "on", "at", "by", "when there is", "we are", "i am", "really", "true",
      "about it", "next", "also", "just",
    ],
    endings: [],
  },
};
