public import Assistant

extension VisitSummary.Person: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "isSpeaker": "Whether it is the person who typed.",
    "age": "How old they are, in words.",
    "sex": "Their sex, in the pack's word.",
    "notTold": "Which of these the pack knows and nobody told, in words.",
  ]
}

extension VisitSummary.Fact: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "finding": "The finding's name.",
    "words": "It in words; for what isn't there the words of what it would be.",
    "values": "The values of a choice, by name.",
    "range": "A number between these two, in the finding's unit.",
    "unit": "That unit.",
    "said": "The person's own words for it, where they named it.",
    "turn": "The turn in which it was said, counted from 1; 0 for what was known before.",
  ]
}

extension VisitSummary.Group: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "group": "The group's name.",
    "words": "It in words.",
    "facts": "The facts.",
  ]
}

extension VisitSummary.Pertinent: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "fact": "The fact.",
    "conditions": "The candidates for which it speaks, or would have spoken, best first.",
    "redFlags": "The red flags that it raises, or could have raised.",
  ]
}

extension VisitSummary.OpenPoint: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "finding": "The finding's name.",
    "words": "It in words.",
    "condition": "The candidate for which it says most.",
    "strength": "How strongly the answer would speak, for or against.",
    "decibansIfPresent": "The weight if it is there, in decibans with two decimals.",
    "decibansIfAbsent": "The weight if it isn't, likewise.",
    "basis": "What that rests on.",
  ]
}

extension VisitSummary.Candidate: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "condition": "The condition's name.",
    "title": "What it is called.",
    "summary": "What it is.",
    "fit": "How well it fits: `poor`, `possible`, `fair`, `good` or `clear`.",
    "share": "Its share of all that may be the matter, with four decimals.",
    "priorDecibans":
      "What it starts with, in decibans with two decimals against what isn't in the pack.",
    "decibans": "The prior and all reasons together.",
    "urgency": "How soon somebody who has it should be seen.",
    "supporting": "What speaks for it, strongest first.",
    "opposing": "What speaks against it, strongest first.",
    "unusual": "What is there and unusual for it.",
    "open": "What would speak most for or against it and isn't known.",
  ]
}

extension VisitSummary.Reason: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "finding": "The finding's name; left out where a place speaks.",
    "words": "What speaks, in words.",
    "strength": "How strongly: `negligible`, `slight`, `moderate`, `strong` or `very strong`.",
    "decibans": "The weight in decibans with two decimals, for if positive.",
    "isInferred": "Whether nobody said it, but something that was said shows it.",
    "basis":
      "What the weight rests on; nothing for ages, sexes and places of a population, and for what the condition doesn't mention.",
  ]
}

extension VisitSummary.Basis: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "grade": "`number`, `ontology`, `wording` or `judgement`.",
    "sources": "The names of the sources.",
  ]
}

extension VisitSummary.Pivot: Annotated {
  /// What each member is for, by its name on the wire.
  public static let notes = [
    "finding": "The finding's name.",
    "words": "What the answer would be about, in words.",
    "isPresent": "Whether the answer would be that it is there.",
    "first": "The condition that would come first, by name, if another would.",
    "urgency": "The level that it would be, if another.",
    "change": "What would change, in words.",
  ]
}
