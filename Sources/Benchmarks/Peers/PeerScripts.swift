import Foundation
import IntentMatcher

/// The phrases of a pack in the notations of other engines.
struct PeerScripts {
  private let phrases: [PlainPhrase]

  /// Takes the phrases of a vocabulary.
  init(of entries: [Vocabulary.Entry]) {
    self.init(PlainPhrase.phrases(of: entries, ConceptLabels(of: entries)))
  }

  /// Takes phrases.
  init(_ phrases: [PlainPhrase]) { self.phrases = phrases }

  /// The name of the file of an engine.
  static func file(of engine: PeerEngine) -> String {
    switch engine {
    case .rivescript: "anamnesis.rive"
    case .aiml: "anamnesis.aiml"
    case .chatscript: "anamnesis.top"
    case .rasa: "nlu.yml"
    }
  }

  /// The script for an engine.
  func text(for engine: PeerEngine) -> String {
    switch engine {
    case .rivescript: RiveScriptWriter.text(phrases)
    case .aiml: AIMLWriter.text(phrases)
    case .chatscript: ChatScriptWriter.text(phrases)
    case .rasa: RasaWriter.text(phrases)
    }
  }

  /// Writes the scripts of all engines.
  func write(in folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for engine in [PeerEngine.rivescript, .aiml, .chatscript, .rasa] {
        let path = "\(folder)/\(Self.file(of: engine))"
        try text(for: engine).write(toFile: path, atomically: true, encoding: .utf8)
        print(path)
      }
    } catch {
      throw ExitStatus.cannotCreate.because("'\(folder)' can't be written")
    }
  }
}
