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
      "the", "what", "what's", "whats", "when", "where", "who", "whose", "which", "how", "why", "is", "are", "was",
      "does", "did", "will", "has", "have", "can", "could", "would", "should", "there", "about", "please", "tell",
      "show", "list", "many", "much", "deadline", "deadlines", "department", "progress", "budget", "achieved",
      "finished", "completed", "responsible", "charge", "my", "i'm", "want", "need", "thanks", "thank", "hello",
      "english",
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
        "when is it", "target date", "what year", "finish date", "when",
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
        "baseline", "starting value", "current value", "present value", "current figure", "what is it now",
        "where did it start",
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
      "what measures", "what pledges", "what promises",
    ],
    count: ["how many", "number of", "count", "total number"],
    achieved: [
      "achieved", "completed", "finished", "done", "accomplished", "fulfilled", "kept", "been achieved", "reached",
    ],
    notAchieved: [
      "not achieved", "not yet achieved", "not achieved yet", "unachieved", "not completed", "not finished",
      "unfinished", "not done", "not kept", "still open", "not reached", "incomplete", "broken",
    ],
    until: ["until", "by the end of", "by", "before", "no later than", "up to"],
    record: [
      "measures", "measure", "pledges", "pledge", "promises", "promise", "plans", "plan", "projects", "project",
      "initiatives", "initiative", "programs", "program", "actions", "policies", "policy", "commitments",
    ],
    filler: [
      "please", "tell me", "show me", "can you tell me", "could you tell me", "i want to know",
      "i would like to know", "do you know", "let me know", "thank you", "thanks", "what about", "is there",
      "are there", "the", "a", "an", "of", "for", "this", "that", "it",
    ],
  },
};
