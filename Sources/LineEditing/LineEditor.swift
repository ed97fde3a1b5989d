private import CReadline
private import Glibc

/// An interactive line editor on GNU Readline.
///
/// Readline keeps its state in process-wide variables, so the editor is isolated to the main actor
/// and a process has exactly one: ``shared``. Create it before any other thread exists: it takes
/// the terminal's signals from a descriptor, which only works while no other thread receives them.
///
/// What is typed is kept in memory alone, for the arrow keys: symptoms are nobody else's business.
@MainActor
public final class LineEditor {
  /// What ended a call to ``read(prompt:)``.
  public enum Event: Hashable, Sendable {
    /// A complete line, without its ending; a paste can put newlines inside.
    case line(String)
    /// Control-C: the partial line is discarded.
    case interrupt
    /// Control-D on an empty line, or the end of the input.
    case endOfInput
    /// A request to end the process, such as `SIGTERM`.
    case termination(signal: Int32)
  }

  /// The process's line editor.
  public static let shared = LineEditor()

  /// What the line that is being typed can be completed to.
  public var completions: @MainActor (_ line: String) -> [String] = { _ in [] }

  private var pendingEvent: Event?
  private var candidates: [String] = []
  private let signals: Int32

  private init() {
    Self.useUTF8()
    // Readline's own handlers raise signals again from inside of a keystroke.
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    var mask = sigset_t()
    sigemptyset(&mask)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP] { sigaddset(&mask, signal) }
    pthread_sigmask(SIG_BLOCK, &mask, nil)
    signals = signalfd(-1, &mask, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    // These strings live as long as the process, as Readline expects.
    rl_readline_name = UnsafePointer(strdup("anamnesis"))
    // What is completed is an answer of several words, so only a newline parts words.
    rl_completer_word_break_characters = UnsafePointer(strdup("\n"))
    rl_attempted_completion_function = completeWord
    rl_variable_bind("completion-ignore-case", "on")
    rl_variable_bind("show-all-if-ambiguous", "on")
    using_history()
    stifle_history(1_000)
  }

  /// Without a UTF-8 locale Readline edits bytes, not characters.
  ///
  /// Readline reads the locale from the environment again, so a fallback must be set there.
  private static func useUTF8() {
    setlocale(LC_ALL, "")
    if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" {
      setenv("LC_ALL", "C.UTF-8", 1)
      setlocale(LC_ALL, "")
    }
  }

  /// Reads one line, and adds it to what the arrow keys bring back.
  ///
  /// - Parameter prompt: The prompt. Put escape sequences between `\u{1}` and `\u{2}`, so that
  ///   Readline can compute the prompt's width.
  /// - Returns: What ended the line.
  public func read(prompt: String) -> Event {
    pendingEvent = nil
    rl_callback_handler_install(prompt, acceptLine)
    defer { rl_callback_handler_remove() }
    while true {
      if let event = pendingEvent {
        if case .line(let line) = event, !line.isEmpty { add_history(line) }
        return event
      }
      fflush(nil)
      var descriptors = [STDIN_FILENO, signals].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&descriptors, nfds_t(descriptors.count), -1) > 0 else { continue }
      if descriptors[1].revents != 0, let event = takeSignal() { return event }
      if descriptors[0].revents != 0 { rl_callback_read_char() }
    }
  }

  fileprivate func accept(_ line: String?) {
    pendingEvent = line.map(Event.line) ?? .endOfInput
  }

  fileprivate func beginCompletion(_ line: String) { candidates = completions(line).reversed() }

  fileprivate func nextCandidate() -> String? { candidates.popLast() }

  private func takeSignal() -> Event? {
    var info = signalfd_siginfo()
    while Glibc.read(signals, &info, MemoryLayout<signalfd_siginfo>.size) > 0 {
      switch Int32(info.ssi_signo) {
      case SIGWINCH: rl_resize_terminal()
      case SIGINT:
        rl_callback_sigcleanup()
        rl_free_line_state()
        rl_crlf()
        return .interrupt
      case SIGTSTP: stop()
      default: return .termination(signal: Int32(info.ssi_signo))
      }
    }
    return nil
  }

  /// Gives the terminal back while the process is stopped, and keeps the partial line.
  private func stop() {
    rl_deprep_terminal()
    kill(getpid(), SIGSTOP)
    rl_prep_terminal(1)
    rl_resize_terminal()
    rl_forced_update_display()
  }
}

// Readline calls these on the thread that called it, which is the main thread. A C function pointer
// can't carry an isolation, so each one asserts it.

private func acceptLine(_ line: UnsafeMutablePointer<CChar>?) {
  let text = line.map { String(cString: $0) }
  free(line)
  // Else Readline would show the prompt again before `read` returns.
  rl_callback_handler_remove()
  MainActor.assumeIsolated { LineEditor.shared.accept(text) }
}

private func completeWord(
  _ text: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  guard let text else { return nil }
  let line = String(cString: text)
  MainActor.assumeIsolated {
    // Never falls back to the names of files.
    rl_attempted_completion_over = 1
    LineEditor.shared.beginCompletion(line)
  }
  return rl_completion_matches(text, nextCandidate)
}

private func nextCandidate(
  _ text: UnsafePointer<CChar>?, _ state: Int32
) -> UnsafeMutablePointer<CChar>? {
  // Readline frees what this returns.
  MainActor.assumeIsolated { LineEditor.shared.nextCandidate() }.flatMap { strdup($0) }
}
