import ArgumentParser

/// Measures how long the programs take until they can be used.
struct StartBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Measure how long the programs take to their first words.",
    discussion: """
      EXAMPLES
        Scripts/bench start
        Scripts/bench start Dialogues/bicycle --rounds 50 --json

      The ratio is that of the least times on the clock, for most of a start isn't spent in this \
      process.
      """)

  @OptionGroup var options: RunOptions

  func run() throws {
    var report = FigureReport(isPrinting: !options.json)
    try Self.measure(MeasuredPack(path: options.pack), options.rounds, &report)
    if options.json { print(try report.json()) }
  }

  /// Starts a program that does nothing else, and then ours.
  static func measure(
    _ pack: MeasuredPack, _ rounds: Int, _ report: inout FigureReport
  ) throws {
    let (chat, daemon) = (try Program.built("anamnesis"), try Program.built("anamnesisd"))
    let folder = try TemporaryFolder()
    report.begin("Starting with a pack, \(pack.name)")
    try report.add(
      figure("/bin/echo, to its word", rounds) {
        try StartedProgram(["/bin/echo", "hello"]).stop
      })
    try report.add(
      figure("anamnesis, to its first question", rounds) {
        try StartedProgram(chat: chat, with: pack.path).stop
      })
    try report.add(
      figure("anamnesisd, to its first answer", rounds) {
        try DaemonProcess(daemon, serving: pack.path, in: folder.path).stop
      })
  }

  /// Starts something over and over, in turns with the yardstick; `start` returns what ends it, which
  /// isn't measured.
  private static func figure(
    _ name: String, _ rounds: Int, _ start: () throws -> () -> Void
  ) throws -> Figure {
    let yardstick = Yardstick()
    var (times, idles): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      idles.append(Lap { yardstick.work(kibibytes) }.wall / .microseconds(kibibytes))
      let began = ContinuousClock.now
      let stop = try start()
      times.append((.now - began) / .microseconds(1))
      stop()
    }
    let ratio = Spread(of: times).least / Spread(of: idles).least
    return Figure(name, .microseconds, of: times, ratio: ratio)
  }

  /// The yardstick takes some milliseconds as well.
  private static let kibibytes = 4_096
}
