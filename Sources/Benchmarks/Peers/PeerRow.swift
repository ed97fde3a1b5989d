/// How one engine did, beside others.
struct PeerRow: Encodable {
  /// What it is called.
  let name: String
  /// Its version.
  let version: String
  /// How long loading took, in milliseconds.
  let loadMilliseconds: Double?
  /// Half of the utterances took at most this, in microseconds.
  let median: Double?
  /// One in a hundred took longer than this, in microseconds.
  let slowest: Double?
  /// The memory of its process, in units of 1,000,000 bytes.
  let megabytes: Double?
  /// In how many percent of the samples it finds what they are samples of.
  let expectedPercent: Double?
  /// In how many percent of the utterances it finds anything.
  let anythingPercent: Double?
  /// How many utterances took so long that they weren't waited for.
  let endless: Int
  /// Why there is no figure.
  let missing: String?

  /// Sums a reading up.
  ///
  /// - Parameters:
  ///   - name: What the engine is called.
  ///   - reading: What came of it.
  ///   - expected: The label that is promised in each utterance, if one is.
  init(_ name: String, _ reading: PeerReading, expected: [String?]) {
    self.name = name
    version = reading.version ?? ""
    missing = reading.missing
    endless = reading.endless ?? 0
    loadMilliseconds = reading.load.map { $0 * 1_000 }
    let times = reading.times.map { Latencies($0.map { .microseconds(1) * $0 }) }
    median = times.map { $0.median / .microseconds(1) }
    slowest = times.map { $0.slowest / .microseconds(1) }
    megabytes = reading.memory.map { Double($0) / 1e6 }
    anythingPercent = reading.replies.map { Self.percent($0.map { !$0.isEmpty }) }
    expectedPercent = reading.replies.flatMap { replies in
      let hits = zip(replies, expected).compactMap { found, label in
        label.map { found.contains($0) }
      }
      return hits.isEmpty ? nil : Self.percent(hits)
    }
  }

  private static func percent(_ hits: [Bool]) -> Double {
    hits.isEmpty ? 0 : Double(hits.count { $0 }) / Double(hits.count) * 100
  }
}
