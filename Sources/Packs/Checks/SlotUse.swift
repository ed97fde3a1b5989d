internal import Diagnostics
internal import DialogueMachine
internal import Expressions

/// What a script keeps is of use, and what it uses is kept.
///
/// Words that a state keeps are the record of what a person said: whoever shows the conversation reads
/// them, so a script need not.
struct SlotUse: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unread-slot": "a slot is filled, and nothing reads it",
    "unset-slot": "a slot is read, and nothing fills it",
    "unused-slot": "a slot is neither filled nor read",
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues {
      let use = Use(of: dialogue)
      // Words that are kept under a misspelt name are missing here.
      guard use.kept.union(use.set).isSubset(of: dialogue.slots.map(\.value.name)) else { continue }
      for slot in dialogue.slots {
        guard let problem = problem(slot, use) else { continue }
        report.append(problem)
      }
    }
  }

  private func problem(_ slot: Located<Slot>, _ use: Use) -> Diagnostic? {
    let name = slot.value.name
    guard !use.kept.contains(name) else { return nil }
    let isSet = use.set.contains(name)
    switch (isSet, use.read.contains(name)) {
    case (true, true): return nil
    case (false, true):
      guard slot.value.initial == nil else { return nil }
      return Diagnostic(
        "unset-slot", .warning,
        "nothing fills '\(name)', so it is always empty: it needs 'keep', "
          + "'set' or 'default'", at: slot.location)
    case (true, false):
      return Diagnostic(
        "unread-slot", .warning, "nothing reads '\(name)': no text and no condition has it",
        at: slot.location)
    case (false, false):
      return Diagnostic(
        "unused-slot", .warning, "nothing fills '\(name)' and nothing reads it", at: slot.location)
    }
  }
}

/// The slots that a script fills and reads, by name.
private struct Use {
  let kept: Set<String>
  let set: Set<String>
  let read: Set<String>

  init(of dialogue: DialogueDraft) {
    let ways = dialogue.states.flatMap(\.transitions)
    kept = Set(dialogue.states.compactMap(\.keeps?.value))
    set = Set(ways.flatMap(\.sets).map(\.slot.value))
    let rules = ways.compactMap(\.condition) + dialogue.templates.flatMap(\.conditions)
    let conditions = rules.flatMap(\.claims).map(\.value.name)
    read = Set(dialogue.templates.flatMap(\.value.names) + conditions)
  }
}
