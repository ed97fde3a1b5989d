private import CReadline
private import CTerminalModes
private import Glibc

/// An interactive line editor on GNU Readline.
///
/// Readline keeps its state in process-wide variables, so the editor is isolated to the main actor
/// and a process has exactly one: ``shared``. Create it before any other thread exists: it takes
/// the terminal's signals from a descriptor, which only works while no other thread receives them.
///
/// However ``read(prompt:)`` ends, and even if the process crashes in it, the terminal has the modes
/// that it had before.
@MainActor
public final class LineEditor {
  /// What ended a call to ``read(prompt:)``.
  public enum Event: Hashable, Sendable {
    /// A complete line, without its ending; the lines of a paste are one line, parted by spaces.
    case line(String)
    /// Control-C, after which a partial line is gone.
    case interrupt(onEmptyLine: Bool)
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
  private let signals: SignalQueue
  private let mailbox = Mailbox()

  private init() {
    Self.useUTF8()
    // Readline's own handlers raise signals again from inside of a keystroke.
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    // COLUMNS is what a person says about the width, not what Readline has found out.
    rl_change_environment = 0
    signals = SignalQueue([SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP])
    // These strings live as long as the process, as Readline expects.
    rl_readline_name = UnsafePointer(strdup("anamnesis"))
    // What is completed is an answer of several words, so only a newline parts words.
    rl_completer_word_break_characters = UnsafePointer(strdup("\n"))
    rl_attempted_completion_function = completeLine
    for keymap in ["emacs", "vi-insert"] {
      rl_bind_keyseq_in_map("\u{1B}[200~", paste, rl_get_keymap_by_name(keymap))
    }
    rl_variable_bind("completion-ignore-case", "on")
    rl_variable_bind("show-all-if-ambiguous", "on")
    // Asking and paging wait for a key where no signal is heard.
    rl_variable_bind("completion-query-items", "0")
    rl_variable_bind("page-completions", "off")
    using_history()
    stifle_history(Int32(HistoryFile.capacity))
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
  /// - Parameter prompt: The prompt, which may be coloured.
  /// - Returns: What ended the line.
  public func read(prompt: String) -> Event {
    pendingEvent = nil
    terminal_modes_keep(STDIN_FILENO)
    defer { terminal_modes_forget() }
    rl_callback_handler_install(Prompt.marked(prompt), acceptLine)
    defer { rl_callback_handler_remove() }
    while true {
      if let event = pendingEvent {
        if case .line(let line) = event { remember(line) }
        return event
      }
      fflush(nil)
      var descriptors = [STDIN_FILENO, signals.descriptor, mailbox.descriptor].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&descriptors, nfds_t(descriptors.count), -1) > 0 else { continue }
      if descriptors[1].revents != 0, let event = takeSignals() { return event }
      if descriptors[2].revents != 0 { showMessages() }
      if descriptors[0].revents != 0 { rl_callback_read_char() }
    }
  }

  /// Shows a message, as it is, above the line that is being edited, or above the next one.
  ///
  /// Safe to call from any thread.
  public nonisolated func post(_ message: String) { mailbox.post(message) }

  // MARK: Keys

  /// Puts spaces where a paste has put line endings and tabs: it is one message.
  func flattenLine() {
    guard let line = rl_line_buffer else { return }
    for place in 0..<Int(rl_end) where (0x09...0x0D).contains(line[place]) { line[place] = 0x20 }
  }

  func accept(_ line: String?) {
    pendingEvent = line.map(Event.line) ?? .endOfInput
  }

  func beginCompletion(_ line: String) { candidates = completions(line).reversed() }

  func nextCandidate() -> String? { candidates.popLast() }

  // MARK: Signals and messages

  private func takeSignals() -> Event? {
    while let signal = signals.next() {
      switch signal {
      case SIGWINCH: rl_resize_terminal()
      case SIGINT: return interrupt()
      case SIGTSTP: stop()
      default: return .termination(signal: signal)
      }
    }
    return nil
  }

  private func interrupt() -> Event {
    let isEmpty = rl_end == 0
    rl_callback_sigcleanup()
    rl_echo_signal_char(SIGINT)
    rl_free_line_state()
    rl_crlf()
    return .interrupt(onEmptyLine: isEmpty)
  }

  /// Gives the terminal back while the process is stopped, and keeps the partial line.
  private func stop() {
    rl_deprep_terminal()
    SignalQueue.stopProcess()
    rl_prep_terminal(1)
    rl_reset_screen_size()
    rl_forced_update_display()
  }

  private func showMessages() {
    rl_clear_visible_line()
    for message in mailbox.take() { print(message) }
    fflush(nil)
    rl_on_new_line()
    rl_redisplay()
  }
}
