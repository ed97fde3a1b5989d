import Assistant
import Foundation
import IntentMatcher
import Packs

/// Lets engines read the same utterances with the phrases of the same pack.
///
/// The pack's own samples are promised to be understood by our matcher, so that its share of them
/// says nothing; what share of them others find shows how far phrases alone carry.
struct PeerComparison {
  private let pack: MeasuredPack
  private let labels: ConceptLabels
  private let utterances: [MeasuredPack.Sample]

  /// Chooses what is read: as many samples of concepts as lines of transcripts, evenly spread.
  init(_ pack: MeasuredPack, reading lines: [String]?, most: Int) {
    self.pack = pack
    labels = ConceptLabels(of: pack.phrases)
    if let lines {
      let samples = lines.map { MeasuredPack.Sample(utterance: $0, concept: nil) }
      utterances = Self.spread(samples, most)
    } else {
      let promised = pack.samples.filter { $0.concept != nil }
      let said = pack.conversations.joined().map {
        MeasuredPack.Sample(utterance: $0, concept: nil)
      }
      utterances = Self.spread(promised, most / 2) + Self.spread(said, most / 2)
    }
  }

  /// So many of some things, or all where there are fewer, as far apart as can be.
  static func spread<Element>(_ elements: [Element], _ most: Int) -> [Element] {
    guard elements.count > most else { return elements }
    return (0..<most).map { elements[$0 * elements.count / most] }
  }

  /// What is read, in words.
  var title: String {
    let promised = expected.count { $0 != nil }
    return "Reading \(utterances.count) utterances, \(promised) of them samples of a concept, with "
      + "the \(pack.phrases.count) phrases of \(pack.name)"
  }

  private var expected: [String?] { utterances.map { $0.concept.flatMap { labels[$0] } } }

  /// How our matcher does.
  func ownRow() throws -> PeerRow {
    let directory = PackDirectory(path: pack.path)
    let loads = (0..<5).map { _ in
      Lap { PackLoader.load(directory.read()).diagnostics.count }.wall / .seconds(1)
    }
    let matcher = pack.pack.matcher
    var reading = PeerReading()
    reading.version = EngineVersion.current
    reading.load = Spread(of: loads).median
    reading.memory = try MemoryProbe.loaded(pack.path)
    var (times, replies): ([Double], [[String]]) = ([], [])
    for sample in utterances {
      let began = ContinuousClock.now
      let interpretation = matcher.interpret(sample.utterance)
      times.append((.now - began) / .microseconds(1))
      replies.append(counted(interpretation))
    }
    (reading.times, reading.replies) = (times, replies)
    return PeerRow("anamnesis", reading, expected: expected)
  }

  /// The labels of what counts in an interpretation, or has to be asked about before it does.
  private func counted(_ interpretation: Interpretation) -> [String] {
    interpretation.mentions.filter {
      $0.standing == .assured || $0.standing == .mustConfirm
    }.flatMap { [$0.concept] + $0.alternatives }.compactMap { labels[$0] }
  }

  /// How another engine does; a script is written for those that take one.
  func row(of engine: PeerEngine, at target: String?) throws -> PeerRow {
    let folder = try TemporaryFolder()
    let script = "\(folder.path)/\(PeerScripts.file(of: engine))"
    if target == nil {
      let text = PeerScripts(of: pack.phrases).text(for: engine)
      try text.write(toFile: script, atomically: true, encoding: .utf8)
    }
    let texts = utterances.map(\.utterance)
    let reading = try PeerReading.reading(texts, by: engine, at: target ?? script)
    return PeerRow(engine.title, reading, expected: expected)
  }
}
