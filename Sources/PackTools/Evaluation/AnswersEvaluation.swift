internal import IntentMatcher

/// Measures how short answers are read: yes, no, not sure, any will do.
///
/// Format: source, label and text, parted by tabs. An answer that isn't read at all is neither right
/// nor wrong; a flip reads yes for no, or no for yes.
struct AnswersEvaluation {
  static let file = "answers/yesno.tsv"

  private var count = 0
  private var right = 0
  private var wrong = 0
  private var flipped = 0

  init?(_ folder: DataFolder, _ reader: AnswerReader) {
    guard let lines = folder.lines(Self.file) else { return nil }
    let labels: [String: AnswerAct] = [
      "YES": .yes, "NO": .no, "UNSURE": .unsure, "DONTCARE": .dontCare,
    ]
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard fields.count == 3, let label = labels[fields[1]] else { continue }
      let act = reader.read(Tokens(fields[2]))?.act
      count += 1
      if act == label { right += 1 }
      if let act, act != label { wrong += 1 }
      switch (label, act) {
      case (.yes, .no), (.no, .yes): flipped += 1
      case (.yes, _), (.no, _), (.unsure, _), (.dontCare, _): break
      }
    }
  }

  var measurements: [Measurement] {
    [
      measurement("accuracy", right, bar: .atLeast(95)),
      measurement("wrong", wrong, bar: .atMost(2)),
      measurement("flipped between yes and no", flipped, bar: .atMost(0.3)),
    ]
  }

  private func measurement(_ name: String, _ part: Int, bar: Measurement.Bar) -> Measurement {
    Measurement(
      Self.file, name, percent(part, of: count), .percent, bar: bar, note: "\(part) of \(count)")
  }
}
