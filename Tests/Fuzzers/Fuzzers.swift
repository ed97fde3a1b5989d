import CLibFuzzer
import Foundation

/// Has libFuzzer try a part with one input after the other.
///
/// The variable `ANAMNESIS_FUZZER` names the part. The program has a main function of its own, and
/// not that of libFuzzer (https://llvm.org/docs/LibFuzzer.html), because the package manager insists
/// on it.
@main
enum Fuzzers {
  static func main() {
    _ = part
    var count = CommandLine.argc
    var arguments = unsafe Optional(CommandLine.unsafeArgv)
    let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
      part.attempt(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
    exit(status)
  }
}

/// A part of the house that takes bytes from outside.
private enum Part: String, CaseIterable {
  case frames, requests, rows, turns

  func attempt(_ input: [UInt8]) {
    switch self {
    case .frames: FrameFuzzer.attempt(input)
    case .requests: RequestFuzzer.attempt(input)
    case .rows: RowFuzzer.attempt(input)
    case .turns: TurnFuzzer.attempt(input)
    }
  }
}

private let part: Part = {
  let name = ProcessInfo.processInfo.environment["ANAMNESIS_FUZZER"] ?? ""
  guard let part = Part(rawValue: name) else {
    let names = Part.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("ANAMNESIS_FUZZER is none of \(names)")
  }
  return part
}()
