import ArgumentParser

/// Other engines to read the same utterances.
struct PeerOptions: ParsableArguments {
  @Option(help: "Engines for python3, with commas between: rivescript, aiml.")
  var against: String?

  @Option(help: "The program of ChatScript, in BINARIES of its folder.", completion: .file())
  var chatscript: String?

  @Option(help: "The address of a Rasa server.")
  var rasa: String?

  @Option(help: "Write the phrases in the notations of other engines to a folder, and no more.")
  var scripts: String?

  @Option(help: "How many utterances are read at most when engines are compared.")
  var sample = 400

  /// The engines that were named, and what of theirs is there.
  var engines: [(engine: PeerEngine, target: String?)] {
    let named = (against ?? "").split(separator: ",").compactMap {
      PeerEngine(rawValue: String($0))
    }
    return named.map { ($0, nil) } + (chatscript.map { [(.chatscript, $0)] } ?? [])
      + (rasa.map { [(.rasa, $0)] } ?? [])
  }

  /// Whether engines are to be compared.
  var isAsked: Bool { !engines.isEmpty }

  func validate() throws {
    guard sample > 1 else { throw ValidationError("--sample takes a number above 1.") }
    for name in (against ?? "").split(separator: ",") {
      guard PeerEngine(rawValue: String(name))?.isPython == true else {
        throw ValidationError("--against knows rivescript and aiml, not '\(name)'.")
      }
    }
  }
}
