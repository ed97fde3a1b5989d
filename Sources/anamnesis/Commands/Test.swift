import ArgumentParser
import Diagnostics
import Foundation
import PackTools

/// Holds the conversations that test packs, and says what didn't come out as expected.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold the conversations that test packs, and say what isn't as expected.",
    discussion: """
      EXAMPLES
        anamnesis test Dialogues
        anamnesis test Dialogues/bicycle --coverage --fail-under 70
        anamnesis test Dialogues/bicycle/transcripts/tyre.chat --watch
        anamnesis test Dialogues --filter "flat tyre" --update
        anamnesis test Dialogues --thorough

      A test is a plain text file, transcripts/NAME.chat in its pack:

        # a flat tyre
        > my tyre is flat, no crack in the frame
        = flat_tyre present  cracked_frame absent
        = urgency self_care  asks safety_check  first puncture
        < I understood: a tyre is flat*

      Its lines are what the person types (>), what must then hold (=) and what must be said (<, or \
      <! for what must not). What must hold is parted by two blanks: FINDING present, absent, unsure, \
      unknown or VALUE; urgency LEVEL; flag NAME; no flag NAME; asks NAME; asks nothing; state NAME; \
      stays; slot NAME "TEXT"; answers NAME; first CONDITION; over; not over; alarm; no alarm.

      Exits 0 when all is as expected, 1 when something isn't or too little is exercised, 65 when a \
      pack or a transcript can't be read, 66 when there is none.
      """)

  /// How what is exercised is printed.
  enum CoverageFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "Packs, folders that hold packs, or transcripts.", completion: .directory)
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Take the conversations only that have this in their title or path.", valueName: "text"))
  var filter: String?

  @Option(help: "How many conversations to hold at once; as many as there are cores if not said.")
  var jobs: Int?

  @Flag(
    help: ArgumentHelp(
      "Hold each also in ways that must make no difference.",
      discussion: """
        It is saved and taken up again between all turns, and held with the pack's files as \
        'anamnesis fmt' writes them: both must say the same.
        """))
  var thorough = false

  @Flag(help: "Print one JSON object.")
  var json = false

  @Option(help: ArgumentHelp("Write the result in the XML of JUnit.", valueName: "file"))
  var junit: String?

  @Flag(help: "Replace what isn't as expected by what is so, in the transcripts themselves.")
  var update = false

  @Flag(help: "Hold them again whenever a file of the packs changes, until Control-C.")
  var watch = false

  @Option(
    defaultAsFlag: CoverageFormat.text, parsing: .next,
    help: "Print what of the packs is exercised, as text, or as json with all the rest.")
  var coverage: CoverageFormat?

  @Option(
    help: ArgumentHelp(
      "Write how often each state and transition is used, for 'anamnesis graph --coverage'.",
      valueName: "file"))
  var coverageFile: String?

  @Option(
    help: ArgumentHelp(
      "Exit with 1 when less than this of the packs is exercised.", valueName: "percent"))
  var failUnder: Double?

  @Option(help: "Whether to colour: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    guard jobs ?? 1 > 0 else { throw ValidationError("--jobs takes a number above 0.") }
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under takes a percentage from 0 to 100.")
    }
    if watch, update { throw ValidationError("--watch and --update don't go together.") }
  }

  func run() throws {
    guard watch else {
      if let status = try runOnce() { throw status.code }
      return
    }
    do {
      try runForever()
    } catch let failure as TranscriptSuite.Failure {
      Console.printError("anamnesis: \(failure)")
      throw ExitStatus.missingInput.code
    } catch let failure as FolderWatch.Failure {
      Console.printError("anamnesis: \(failure)")
      throw ExitStatus.unavailable.code
    }
  }

  private func runForever() throws {
    var watched = try watchedFolders()
    while true {
      _ = try runOnce()
      watched.waitForChange()
      // Watching begins before the packs are read again. Where nothing is left to test, what was
      // watched so far shows when there is.
      watched = (try? watchedFolders()) ?? watched
    }
  }

  private func watchedFolders() throws -> FolderWatch {
    try FolderWatch(folders: try TranscriptSuite(paths: paths).entries.flatMap(\.folders))
  }

  /// Holds the conversations once, and once more when that has changed their transcripts.
  ///
  /// - Returns: How to end, or `nil` when all is well.
  private func runOnce() throws -> ExitStatus? {
    let suite: TranscriptSuite
    var test: TranscriptTest
    do {
      suite = try TranscriptSuite(paths: paths, filter: filter)
      test = self.test(suite)
      if update, try rewrite(test) {
        test = self.test(try TranscriptSuite(paths: paths, filter: filter))
      }
    } catch let failure as TranscriptSuite.Failure {
      Console.printError("anamnesis: \(failure)")
      return .missingInput
    }
    try show(test)
    try write(test)
    if suite.isBroken { return .brokenData }
    return !test.failures.isEmpty || isUnder(test) ? .findings : nil
  }

  private func test(_ suite: TranscriptSuite) -> TranscriptTest {
    let isCounting = coverage != nil || coverageFile != nil || failUnder != nil
    return TranscriptTest(suite, jobs: jobs ?? .max, isCounting: isCounting, isThorough: thorough)
  }

  private func show(_ test: TranscriptTest) throws {
    let report = TranscriptReport(of: test)
    guard !json, coverage != .json else { return Console.print(try report.json()) }
    Console.print(report.text(style: color.isOn ? .ansi : .plain))
    guard coverage != nil else { return }
    for pack in test.packs {
      if let text = pack.coverage?.text(path: pack.path) { Console.print(text) }
    }
  }

  /// Whether too little is exercised.
  private func isUnder(_ test: TranscriptTest) -> Bool {
    guard let failUnder, let coverage = test.coverage, 100 * coverage < failUnder else {
      return false
    }
    let percent = (1000 * coverage).rounded(.down) / 10
    Console.printError("anamnesis: \(percent) % is exercised, less than \(failUnder) %")
    return true
  }
}
