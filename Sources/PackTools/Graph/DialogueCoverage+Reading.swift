public import Diagnostics
public import DialogueMachine

extension DialogueCoverage {
  /// Why a file of counts can't be used.
  public enum Failure: Error, Sendable {
    /// There is no such file, or it can't be read.
    case unreadable(path: String)
    /// What is wrong in the file, with its text.
    case broken([Diagnostic], text: SourceText)

    /// The failure in words, for the error output.
    public var text: String {
      switch self {
      case .unreadable(let path): return "anamnesis: the file '\(path)' can't be read"
      case .broken(let problems, let text):
        let formatter = DiagnosticFormatter(texts: [text])
        return problems.map(formatter.string).joined() + "anamnesis: nothing was drawn"
      }
    }
  }

  /// Reads a file.
  ///
  /// - Throws: ``Failure`` when it can't be read or holds something else.
  public init(path: String) throws(Failure) {
    guard let file = ReleaseFile(reading: path) else { throw .unreadable(path: path) }
    var reader = ReleaseReader()
    guard let coverage = reader.object(in: file, as: Self.self) else {
      throw .broken(reader.problems, text: file.text)
    }
    let counts = coverage.states.merging(coverage.transitions) { min($0, $1) }
    for name in counts.filter({ $0.value < 0 }).keys.sorted() {
      reader.report(
        "invalid-entry", "'\(name)' can't be used fewer than 0 times", at: file.location)
    }
    guard reader.problems.isEmpty else { throw .broken(reader.problems, text: file.text) }
    self = coverage
  }

  /// What is counted and isn't in the scripts, in alphabetical order: the counts are of others.
  public func names(missingFrom dialogues: [Dialogue]) -> [String] {
    var states: Set<String> = []
    var transitions: Set<String> = []
    for dialogue in dialogues {
      for state in dialogue.states {
        states.insert(Self.name(ofState: state.name, in: dialogue.name))
        transitions.formUnion(Self.names(ofTransitionsFrom: state, in: dialogue))
      }
    }
    let unknownStates = self.states.keys.filter { !states.contains($0) }
    let unknownTransitions = self.transitions.keys.filter { !transitions.contains($0) }
    return (unknownStates + unknownTransitions).sorted()
  }
}
