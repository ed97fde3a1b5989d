internal import Foundation
internal import IntentMatcher

/// Measures what is read of a given phrase in answers of patients, with the question before them.
///
/// One object a line: question, answer, target and which of the two it stands in, polarity
/// (`present`, `absent`, `unsure`), experiencer (`self`, `other`) and time (`current`, `past`). Having
/// ended counts as absent, what might come as unsure.
struct LayAssertionEvaluation {
  static let file = "assertion/lay.jsonl"

  private struct Row: Decodable {
    let question: String
    let answer: String
    let target: String
    let targetIn: String
    let polarity: String
    let experiencer: String
    let time: String
  }

  private var count = 0
  private var polarity = 0
  private var experiencer = 0
  private var time = 0

  init?(_ folder: DataFolder, _ reader: AssertionReader) {
    guard let rows = Self.rows(in: folder) else { return nil }
    for row in rows {
      count += 1
      guard let stance = Self.stance(row, reader) else { continue }
      if stance.layPolarity == row.polarity { polarity += 1 }
      if (stance.experiencer == .own) == (row.experiencer == "self") { experiencer += 1 }
      if (stance.time == .past) == (row.time == "past") { time += 1 }
    }
  }

  /// The answers of patients.
  static func answers(in folder: DataFolder) -> [String] { rows(in: folder)?.map(\.answer) ?? [] }

  private static func rows(in folder: DataFolder) -> [Row]? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return folder.lines(file)?.compactMap { try? decoder.decode(Row.self, from: Data($0.utf8)) }
  }

  private static func stance(_ row: Row, _ reader: AssertionReader) -> Stance? {
    let (question, answer) = (Tokens(row.question), Tokens(row.answer))
    let isAsked = row.targetIn == "question"
    guard let mention = (isAsked ? question : answer).place(of: row.target) else { return nil }
    let reading = reader.read(
      answer, mentions: isAsked ? [] : [mention], to: question, asked: isAsked ? [mention] : [])
    return (isAsked ? reading.question : reading.answer).first?.stance
  }

  var measurements: [Measurement] {
    [
      measurement("polarity", polarity, bar: 90), measurement("experiencer", experiencer, bar: 96),
      measurement("time", time, bar: 88),
    ]
  }

  private func measurement(_ name: String, _ right: Int, bar: Double) -> Measurement {
    Measurement(
      Self.file, "\(name) accuracy", percent(right, of: count), .percent, bar: .atLeast(bar),
      note: "\(right) of \(count)")
  }
}

extension Stance {
  /// The polarity of the three-way label.
  fileprivate var layPolarity: String {
    switch (certainty, polarity) {
    case (.unsure, _), (.hypothetical, _): "unsure"
    case (.sure, .present): "present"
    case (.sure, .absent), (.sure, .resolved): "absent"
    }
  }
}
