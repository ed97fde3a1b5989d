/// Measures work beside the yardstick, in turns.
///
/// A run is timed in parts of about a millisecond, each after the yardstick has been laid on for about
/// as long; both so meet the same machine. Of each part, and of the yardstick before it, the least
/// time of all rounds counts: whatever else the machine does can only lengthen a time, and so short a
/// time passes undisturbed now and then even on a busy machine. The ratio is that of the two sums.
/// Times are those on processors, which leave out the time in which others had the processor.
///
/// On two cores on which four to seven processes wanted to run, this ratio still varied by a fifth
/// from run to run for long work, and by half for short work; other ways were worse, up to a factor of
/// three: the median of the ratios of neighbours, the ratio of the medians, and all of them on the
/// clock. So ratios are for looking, and for machines that do nothing else; instructions are counted
/// for what is required anywhere.
struct Comparison {
  /// The times of one unit on the clock, in microseconds, one a run.
  let microseconds: [Double]
  /// How often the yardstick fits into one unit.
  let ratio: Double

  /// Measures.
  ///
  /// - Parameters:
  ///   - work: What is measured; it is done once before.
  ///   - yardstick: What it is held against.
  ///   - rounds: How often it is run at least; short work is run for a second.
  init(_ work: Work, _ yardstick: Yardstick, rounds: Int) {
    let times = Self.times(of: yardstick, like: work)
    var (least, leastIdle) = (Self.endless(work.parts), Self.endless(work.parts))
    var walls: [Duration] = []
    let end = ContinuousClock.now + .seconds(1)
    while walls.count < rounds || ContinuousClock.now < end {
      var wall = Duration.zero
      for part in 0..<work.parts {
        let idle = Lap { yardstick.work(times) }
        let lap = Lap { work.run(part) }
        leastIdle[part] = min(leastIdle[part], idle.processor)
        least[part] = min(least[part], lap.processor)
        wall += lap.wall
      }
      walls.append(wall)
    }
    microseconds = walls.map { $0 / .microseconds(1) / Double(work.units) }
    let idles = Double(times * work.parts)
    let quotient = least.reduce(.zero, +) / leastIdle.reduce(.zero, +)
    ratio = quotient * idles / Double(work.units)
  }

  /// How often the yardstick is laid on to take about as long as a part; both are done for that.
  private static func times(of yardstick: Yardstick, like work: Work) -> Int {
    let part = Lap { work.runAll() }.processor / Double(work.parts)
    let trials = (0..<5).map { _ in Lap { yardstick.work(200) }.processor / 200 }
    return max(Int(part / max(trials.min() ?? .zero, .nanoseconds(1))), 200)
  }

  private static func endless(_ count: Int) -> [Duration] {
    [Duration](repeating: .seconds(Int32.max), count: count)
  }
}
