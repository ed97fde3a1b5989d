import AssistantProtocol

/// A line is a request or is refused, and a request that is written again is the same one.
enum RequestFuzzer {
  static func attempt(_ input: [UInt8]) {
    _ = ServerLine(line: input[...])
    guard let request = try? Request(line: input[...]) else { return }
    precondition(!request.params.contains(UInt8(ascii: "\n")) || input.contains(UInt8(ascii: "\n")))
    read(TurnRequest.self, in: request)
    read(CreateRequest.self, in: request)
    read(CorrectRequest.self, in: request)
    read(HelloRequest.self, in: request)
    read(SummaryRequest.self, in: request)
    guard let again = try? Request(line: request.line.dropLast()) else {
      preconditionFailure("what was written isn't read")
    }
    precondition(
      again.id == request.id && again.method == request.method && again.params == request.params)
  }

  private static func read<Params: Codable>(_ type: Params.Type, in request: Request) {
    _ = try? request.params(as: type, Schema.of(type))
  }
}
