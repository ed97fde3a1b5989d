internal import Assistant
internal import Foundation
internal import Packs

/// Measures how long whole turns take: matching, reasoning, choosing and words.
///
/// The conversations are those of the pack's transcripts. Each turn is taken several times and its
/// best time counts, so that whatever else the machine does shows least. A pack of made-up rules then
/// shows how a turn grows with the number of rules.
public struct TurnEvaluation: Evaluation {
  /// The figures.
  public let measurements: [Measurement]
  /// The data that was not there.
  public let skipped: [String]

  /// Measures a pack.
  ///
  /// - Parameters:
  ///   - entry: The pack with its transcripts.
  ///   - ruleCounts: How many made-up rules to measure with, the least first.
  public init(_ entry: TranscriptSuite.Entry, ruleCounts: [Int] = [50, 5_000]) {
    let conversations = entry.files.flatMap(\.transcript.conversations).map { conversation in
      conversation.steps.compactMap(\.utterance)
    }
    guard let pack = entry.pack, conversations.contains(where: { !$0.isEmpty }) else {
      measurements = []
      skipped = ["transcripts"]
      return
    }
    measurements =
      Self.turns(of: conversations, with: pack)
      + RuleEvaluation(ruleCounts, language: entry.language).measurements
    skipped = []
  }

  private static let rounds = 10

  private static func turns(of conversations: [[String]], with pack: Pack) -> [Measurement] {
    let clock = ContinuousClock()
    var (best, bytes): ([Double], [Double]) = ([], [])
    for utterances in conversations {
      var session = Session(pack: pack)
      for utterance in utterances {
        var least = Duration.seconds(1_000)
        var next = session
        for _ in 0..<rounds {
          var copy = session
          least = min(least, clock.measure { _ = copy.reply(to: utterance) })
          next = copy
        }
        session = next
        best.append(least.microseconds)
        bytes.append(Double((try? JSONEncoder().encode(session.saved).count) ?? 0))
      }
    }
    let all = clock.measure {
      for utterances in conversations {
        var session = Session(pack: pack)
        for utterance in utterances { _ = session.reply(to: utterance) }
      }
    }
    let data = "turns, \(best.count) of \(conversations.count) conversations"
    return [
      Measurement(
        data, "one turn, median", best.percentile(50), .microseconds, bar: .atMost(200)),
      Measurement(
        data, "one turn, 99th percentile", best.percentile(99), .microseconds, bar: .atMost(2_000)),
      Measurement(
        data, "turns a second, one after another", Double(best.count) / all.seconds, .count,
        bar: .atLeast(2_000)),
      Measurement(
        data, "largest saved conversation", (bytes.max() ?? 0) / 1_000, .kilobytes,
        bar: .atMost(32)),
    ]
  }
}

extension TranscriptSuite.Entry {
  /// The files that the pack includes, which hold its language.
  fileprivate var language: PackFiles {
    PackFiles(contents: sources.contents.filter { $0.key.hasPrefix("../") })
  }
}
