import Diagnostics
import Foundation
import PackTools

extension Test {
  /// Writes the reports that were asked for.
  func write(_ test: TranscriptTest) throws {
    if let junit { try Self.write(JUnitReport(of: test).text(), to: junit) }
    guard let coverageFile else { return }
    guard test.packs.count == 1, let coverage = test.packs.first?.coverage else {
      Console.printError("anamnesis: --coverage-file takes one pack at a time")
      throw ExitStatus.usage.code
    }
    try Self.write(try DialogueCoverage(coverage).json(), to: coverageFile)
  }

  /// Writes what holds now into the transcripts, and says what was replaced.
  ///
  /// - Returns: Whether anything was.
  func rewrite(_ test: TranscriptTest) throws -> Bool {
    var hasChanged = false
    for pack in test.packs {
      for result in pack.files where result.conversations.contains(where: { !$0.failures.isEmpty })
      {
        let path = "\(pack.path)/\(result.file.source.path)"
        let update = TranscriptUpdate(result)
        guard !update.changes.isEmpty else { continue }
        try Self.write(update.text, to: path)
        hasChanged = true
        for change in update.changes {
          show("\(path):\(change.line): \(change.before) is now \(change.after)")
        }
      }
    }
    return hasChanged
  }

  /// Prints a line beside the report: where that is JSON, on the error output.
  private func show(_ line: String) {
    if json || coverage == .json { Console.printError(line) } else { Console.print(line + "\n") }
  }

  /// Writes a file at once or not at all.
  private static func write(_ text: String, to path: String) throws {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let before = try? FileManager.default.attributesOfItem(atPath: file.path)
    do {
      try Data(text.utf8).write(to: file, options: .atomic)
      // Another file has taken the place of the old one.
      if let mode = before?[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
      }
    } catch {
      Console.printError("anamnesis: can't write '\(path)': \(error.localizedDescription)")
      throw ExitStatus.cannotCreate.code
    }
  }
}
