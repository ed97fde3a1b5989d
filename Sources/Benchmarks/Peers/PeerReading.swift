import Foundation

/// What came of letting an engine read utterances.
struct PeerReading: Decodable {
  /// Why nothing did.
  var missing: String?
  /// The engine's version.
  var version: String?
  /// How long loading took, in seconds.
  var load: Double?
  /// How long each reply took, in microseconds.
  var times: [Double]?
  /// The memory of its process, in bytes.
  var memory: Int?
  /// The labels that it found in each utterance.
  var replies: [[String]]?
  /// How many replies took longer than ``limit`` and weren't waited for.
  var endless: Int?

  /// How many seconds an engine may take for a reply: some regular expressions take hours.
  static let limit = 10

  private struct Job: Encodable {
    let engine: String
    let target: String
    let utterances: [String]
    let limit: Int
  }

  /// Lets an engine read.
  ///
  /// - Parameters:
  ///   - utterances: What it reads.
  ///   - engine: The engine.
  ///   - target: What it is asked by: its script, its program or its address.
  /// - Returns: What came of it.
  /// - Throws: An error when nothing sensible came of it.
  static func reading(
    _ utterances: [String], by engine: PeerEngine, at target: String
  ) throws -> PeerReading {
    guard let python = Program.onPath("python3") else {
      return PeerReading(missing: "python3 isn't installed")
    }
    let job = Job(
      engine: engine.rawValue, target: target, utterances: utterances, limit: limit)
    let input = String(decoding: try JSONEncoder().encode(job), as: UTF8.self)
    let (output, status) = try Program.run(
      [python, "-c", PeerDriver.source], input: input, showsErrors: false)
    guard status == 0 else { return PeerReading(missing: "ended with \(status)") }
    return try JSONDecoder().decode(PeerReading.self, from: Data(output.utf8))
  }
}
