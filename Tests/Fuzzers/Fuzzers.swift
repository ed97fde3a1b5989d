import Foundation

/// What libFuzzer calls with one input after the other (https://llvm.org/docs/LibFuzzer.html).
///
/// The variable `ANAMNESIS_FUZZER` names the part that is tried.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  part.attempt(input)
  return 0
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
