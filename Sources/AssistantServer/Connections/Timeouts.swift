internal import NIOCore

/// How long the service has patience with a peer.
public struct Timeouts: Hashable, Sendable {
  /// With a connection over which nothing comes; `nil` for ever.
  public var idle: Duration? = .seconds(600)
  /// With a line that has begun and doesn't end.
  public var line: Duration = .seconds(30)
  /// With a peer who doesn't read what it asked for.
  public var reading: Duration = .seconds(10)
  /// With a peer who was told to leave.
  public var farewell: Duration = .seconds(1)
  /// With everybody, once the service is to end.
  public var drain: Duration = .seconds(10)

  /// The patience that the service has unless it is told otherwise.
  public static let standard = Timeouts()

  /// Creates the usual patience.
  public init() {}
}

/// What a connection does at a moment.
enum Activity: Hashable, Sendable {
  /// It waits for the peer to say something.
  case listening
  /// It waits for the rest of a line.
  case insideLine
  /// The service works on a request.
  case answering
  /// It waits for the peer to read.
  case writing
}

extension Timeouts {
  /// How long a connection may do something; `nil` for ever.
  func patience(with activity: Activity) -> TimeAmount? {
    switch activity {
    case .listening: idle.map(TimeAmount.init)
    case .insideLine: TimeAmount(line)
    case .answering: nil
    case .writing: TimeAmount(reading)
    }
  }

  /// The shortest of them, within which anything that is timed has to be noticed.
  var shortest: TimeAmount {
    TimeAmount(min(idle ?? line, line, reading))
  }
}
