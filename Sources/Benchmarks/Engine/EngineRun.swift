import Foundation

/// Measures parts of the engine beside the yardstick, prints what came of it, and holds it to the
/// pins.
struct EngineRun {
  private let options: EngineOptions
  private let pack: MeasuredPack
  private let yardstick = Yardstick()
  private let counts: [String: Double]
  /// All that was measured, by title.
  var report: FigureReport
  private var failures: [String] = []

  /// Reads the pack, and counts instructions where that is wished or required.
  init(_ options: EngineOptions, _ sections: [Section], with pack: MeasuredPack) throws {
    self.options = options
    self.pack = pack
    if options.require != .none { try Pins.requireSubject(pack.name) }
    let isCounting = options.instructions || options.require != .none
    counts = isCounting ? try InstructionCount.instructions(of: sections, with: pack.path) : [:]
    report = FigureReport(isPrinting: !options.run.json)
  }

  /// Measures a part.
  ///
  /// - Parameters:
  ///   - section: The part.
  ///   - utterances: What is read, in place of what the pack's folder holds.
  mutating func measure(_ section: Section, reading utterances: [String]? = nil) {
    report.begin(section.title(pack, utterances))
    for work in section.works(with: pack, reading: utterances) {
      var comparison = Comparison(work, yardstick, rounds: options.run.rounds)
      if options.require == .all { repeatWhileAbovePin(work, &comparison) }
      var figure = Figure(
        work.name, key: work.key, .microseconds, of: comparison.microseconds,
        ratio: comparison.ratio)
      figure.instructions = counts[work.key]
      report.add(figure)
      check(figure)
    }
  }

  /// A ratio above its pin is measured twice more before it counts, for a neighbour may have been in
  /// the way; what is slow is slow each time.
  private func repeatWhileAbovePin(_ work: Work, _ comparison: inout Comparison) {
    guard let pinned = Pins.ratios[work.key] else { return }
    for _ in 0..<2 {
      let check = PinCheck(
        key: work.key, quantity: .ratio, measured: comparison.ratio, pinned: pinned)
      guard check.verdict == .exceeded else { return }
      let again = Comparison(work, yardstick, rounds: options.run.rounds)
      if again.ratio < comparison.ratio { comparison = again }
    }
  }

  /// Notes what misses its pin, and says where a pin can be lowered.
  private mutating func check(_ figure: Figure) {
    let checks = Pins.checks(of: figure).filter { options.require.kinds.contains($0.quantity.kind) }
    for check in checks {
      guard let sentence = check.sentence else { continue }
      if check.verdict == .exceeded { failures.append(sentence) }
      Console.printError("benchmarks: \(sentence)")
    }
  }

  /// Prints what is left to print, and ends the program where something misses what is required.
  func finish() throws {
    if options.run.json { print(try report.json()) }
    if !failures.isEmpty {
      throw ExitStatus.missed.because("above their pins: \(failures.count)")
    }
  }
}
