internal import CReadline
private import Glibc

// What Readline calls, on the thread that called it, which is the main thread. A C function pointer
// can't carry an isolation, so each one asserts it.

func acceptLine(_ line: UnsafeMutablePointer<CChar>?) {
  let text = line.map { String(cString: $0) }
  free(line)
  // Else Readline would show the prompt again before `read` returns.
  rl_callback_handler_remove()
  MainActor.assumeIsolated { LineEditor.shared.accept(text) }
}

func paste(_ count: Int32, _ key: Int32) -> Int32 {
  let result = rl_bracketed_paste_begin(count, key)
  MainActor.assumeIsolated { LineEditor.shared.flattenLine() }
  return result
}

func completeLine(
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
