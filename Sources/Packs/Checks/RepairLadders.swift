internal import DialogueMachine
internal import Diagnostics

/// Repair comes to an end, and never says the same sentence twice.
struct RepairLadders: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "endless-repair": "repair never gives a question up",
    "repeated-repair": "repair says the same sentence twice",
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues {
      if let last = dialogue.repairs.last, last.way != .skip {
        report.append(
          Diagnostic(
            "endless-repair",
            "the last step must be 'then: skip', or somebody could be asked for ever",
            at: last.location))
      }
      var said: Set<Template> = []
      for step in dialogue.repairs where !said.insert(step.say.value).inserted {
        report.append(
          Diagnostic(
            "repeated-repair", "this step says what an earlier one said", at: step.say.location))
      }
    }
  }
}
