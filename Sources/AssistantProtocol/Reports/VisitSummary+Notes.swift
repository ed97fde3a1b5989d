public import Assistant

extension VisitSummary: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "format": "The version of the keys.",
    "date": "When the conversation was held, in the words of who asked for the summary.",
    "person": "Whom it is about.",
    "reason": "Why the person came, in the words with which they began to tell.",
    "history": "What is there, in the groups of the pack.",
    "positives":
      "What is there and weighs: it speaks for one of the candidates, or raises a warning.",
    "negatives": "What isn't there and would have weighed.",
    "otherNegatives": "What else isn't there.",
    "unsure": "What the person couldn't say.",
    "notAsked": "What nobody asked and would weigh most.",
    "redFlags": "The danger signs.",
    "candidates": "What fits, best first.",
    "unexplained": "What is there and fits none of the candidates.",
    "urgency": "How urgent it is; left out where nothing speaks for a level.",
    "pivots": "Single answers that would change the level or the first place.",
    "questions": "What to ask at the visit.",
    "tests": "The tests that may follow.",
    "meanwhile": "What one can do until then.",
    "comeBackIf": "What would make it more urgent.",
    "sources": "Every source that is named above, in the order of the pack.",
    "pack": "What was known.",
    "engine": "The version of the program.",
  ]
}

extension VisitSummary.Level: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "level": "`self_care`, `routine`, `within_days`, `same_day` or `emergency`.",
    "label": "What the pack calls it.",
    "meaning": "Within what time.",
    "advice": "What to do.",
    "reasons": "Why, strongest first.",
  ]
}

extension VisitSummary.Ground: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "text": "It in words.",
    "sources": "Where it stands, by name.",
  ]
}

extension VisitSummary.RedFlags: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "up": "Those that are up, most urgent first.",
    "possible": "Those that would be up if what the person isn't sure of were so.",
    "doubtful": "Those that something on a list would raise to which the person said \"not sure\".",
    "denied": "Those that something denied rules out.",
  ]
}

extension VisitSummary.Warning: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "redFlag": "The red flag's name.",
    "title": "It in a few words.",
    "level": "How urgent it is when it is up.",
    "advice": "What to do, word for word.",
    "reason": "Why.",
    "sources": "Where it stands, by name.",
  ]
}

extension VisitSummary.Advice: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "condition": "The condition's name.",
    "title": "What it is called.",
    "text": "The statement.",
    "sources": "Where it stands, by name.",
  ]
}

extension VisitSummary.CitedSource: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "name": "The name by which it is cited.",
    "title": "Authors, title, place and year.",
    "url": "Where it can be read.",
    "kind": "What kind of text it is, as `guideline` or `study`.",
    "grade": "How much weight it has: `high`, `moderate` or `low`.",
    "reading": "How much of it was read, as `whole` or `excerpt`.",
  ]
}

extension VisitSummary.PackNote: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "name": "The pack's name.",
    "version": "Its version.",
    "title": "What it is called.",
    "language": "Its language.",
    "intendedUse": "What it is for.",
    "population": "Who it is for.",
    "limits": "What it can't do.",
    "review": "Who has reviewed it.",
  ]
}
