internal import DialogueMachine
internal import KnowledgeCore

/// A turn in the making.
struct TurnDraft {
  var alarms: [Turn.Paragraph] = []
  var paragraphs: [Turn.Paragraph] = []
  var prompt: Turn.Prompt?
  var understood: [Observation] = []
  var answered: [Turn.Answered] = []
  var path: [Waypoint] = []
  /// What the person said.
  var heard = ""
  /// What that means as an answer.
  var answer: Answer?
  /// Whether what is pending came up in this turn.
  var isNewlyPending = false

  /// Adds a paragraph, unless a script's conditions left nothing of it.
  mutating func say(_ role: Turn.Paragraph.Role, _ text: String) {
    if !text.isEmpty { paragraphs.append(Turn.Paragraph(role, text)) }
  }
}
