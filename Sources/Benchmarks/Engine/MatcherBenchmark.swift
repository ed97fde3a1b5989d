import ArgumentParser
import Foundation

/// Measures how fast utterances are read, beside other engines if wished.
struct MatcherBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matcher",
    abstract: "Measure how fast utterances are read, alone or beside other engines.",
    discussion: """
      EXAMPLES
        Scripts/bench matcher
        Scripts/bench matcher Dialogues/bicycle --utterances lines.txt
        Scripts/bench matcher --against rivescript,aiml
        Scripts/bench matcher --chatscript ~/ChatScript/BINARIES/LinuxChatScript64
        Scripts/bench matcher --rasa http://127.0.0.1:5005
        Scripts/bench matcher --scripts ~/peers      only write the phrases for other engines

      The utterances are the pack's samples and the lines of its transcripts. Other engines get the \
      pack's phrases in their own notations, as well as those allow. RiveScript and AIML run in \
      python3: pip install rivescript python-aiml. ChatScript must have built the topic that \
      --scripts writes, and Rasa must have been trained on it.
      """)

  @OptionGroup var options: EngineOptions

  @Option(help: "A file of utterances, one a line.", completion: .file())
  var utterances: String?

  @OptionGroup var peers: PeerOptions

  func run() throws {
    let pack = try MeasuredPack(path: options.run.pack)
    if let folder = peers.scripts { return try PeerScripts(of: pack.phrases).write(in: folder) }
    let lines = try utterances.map(Self.lines)
    if peers.isAsked {
      return try peers.compare(pack, reading: lines, json: options.run.json)
    }
    if lines != nil, options.require != .none {
      throw ValidationError("--require goes with the pack's own utterances")
    }
    var run = try EngineRun(options, [.matcher], with: pack)
    run.measure(.matcher, reading: lines)
    try run.finish()
  }

  private static func lines(of path: String) throws -> [String] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ExitStatus.missingInput.because("'\(path)' can't be read as text")
    }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard !lines.isEmpty else { throw ExitStatus.brokenData.because("'\(path)' is empty") }
    return lines
  }
}
