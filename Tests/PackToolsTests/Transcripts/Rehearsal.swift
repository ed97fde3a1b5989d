import Diagnostics
import Packs

@testable import PackTools

/// A transcript that no disk holds, read and held with a shipped pack.
struct Rehearsal {
  /// The transcript.
  let file: TranscriptFile
  /// What came of it.
  let result: TranscriptTest.FileResult

  /// Holds a transcript.
  init(
    _ text: String, with name: String = "bicycle", variations: [Variation] = []
  ) throws {
    let pack = try pack(name)
    file = TranscriptFile(path: "transcripts/a.chat", bytes: Array(text.utf8), in: pack)
    let run = ConversationRun(pack: pack, isCounting: true, variations: variations)
    result = TranscriptTest.FileResult(
      file: file, conversations: file.transcript.conversations.map(run.result))
  }

  /// Every failure as line and sentence.
  var failures: [String] {
    result.conversations.flatMap(\.failures).map { "\($0.location.line): \($0.message)" }
  }

  /// Every problem as line, column, length, id and suggestion.
  var problems: [String] {
    file.problems.map { problem in
      let place = problem.location
      let hint = problem.suggestion.map { " '\($0)'" } ?? ""
      return "\(place.line):\(place.column)+\(place.length) \(problem.id.rawValue)\(hint)"
    }
  }
}
