import ArgumentParser
import AssistantProtocol
import AssistantServer
import Foundation
import Packs

/// What the daemon can be told.
struct DaemonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The socket; without it $\(ServicePlace.variable), or the user's runtime folder.",
      valueName: "path"))
  var socket: String?

  @Option(
    help: ArgumentHelp(
      "The folder in which sessions are kept; without it the user's own for such things.",
      valueName: "folder"))
  var state: String?

  @Option(
    name: .customLong("pack"),
    help: ArgumentHelp("A pack to serve; repeat it for several.", valueName: "folder"))
  var packs = [PackDirectory.shipped("calcinosis")]

  @Option(
    help: ArgumentHelp(
      "Let the members of a group connect, and not this user alone.", valueName: "group"))
  var socketGroup: String?

  @Option(
    help: ArgumentHelp(
      "Let the members of a group reload packs and end the service.", valueName: "group"))
  var adminGroup: String?

  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Logging") var logging: LogOptions

  /// Where the socket is to be.
  func socketPath(in environment: [String: String]) -> String {
    socket ?? ServicePlace.socket(in: environment, isRoot: geteuid() == 0)
  }

  /// Where sessions are kept.
  func stateFolder(in environment: [String: String]) -> String {
    state ?? ServicePlace.state(in: environment, isRoot: geteuid() == 0)
  }

  /// Who may connect.
  ///
  /// - Parameter isActivated: Whether whoever handed over the socket has set its mode.
  /// - Returns: The rules.
  /// - Throws: An error when a group isn't there.
  func access(isActivated: Bool) throws -> Access {
    Access(
      isActivated || socketGroup != nil ? .everybody : .owner,
      administrators: try adminGroup.map(GroupName.number))
  }
}

/// How much the daemon takes in, and how long it waits.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Connections at a time.", valueName: "count"))
  var maxConnections = Limits.standard.connections

  @Option(help: ArgumentHelp("Connections of one user at a time.", valueName: "count"))
  var maxConnectionsPerUser = Limits.standard.connectionsPerUser

  @Option(help: ArgumentHelp("Sessions of one user.", valueName: "count"))
  var maxSessionsPerUser = Limits.standard.sessionsPerUser

  @Option(
    help: ArgumentHelp("Turns of one user in a second; 0 for any number.", valueName: "count"))
  var turnsPerSecond = Limits.standard.turnsPerSecond

  @Option(
    help: ArgumentHelp(
      "Close a connection that is silent for so long; 0 for never.", valueName: "seconds"))
  var idleTimeout = 600.0

  @Option(
    help: ArgumentHelp("Close a connection whose line doesn't end.", valueName: "seconds"))
  var lineTimeout = 30.0

  @Option(
    help: ArgumentHelp("Close a connection that doesn't read.", valueName: "seconds"))
  var readingTimeout = 10.0

  @Option(
    help: ArgumentHelp("Wait so long for answers when told to end.", valueName: "seconds"))
  var drainTimeout = 10.0

  func validate() throws {
    guard maxConnections > 0, maxConnectionsPerUser > 0, maxSessionsPerUser > 0 else {
      throw ValidationError("A limit is at least 1.")
    }
    guard turnsPerSecond >= 0, idleTimeout >= 0 else {
      throw ValidationError("A limit isn't negative.")
    }
    guard lineTimeout > 0, readingTimeout > 0, drainTimeout > 0 else {
      throw ValidationError("A time is longer than 0 seconds.")
    }
  }

  /// The limits of the service.
  var limits: Limits {
    var limits = Limits.standard
    limits.connections = maxConnections
    limits.connectionsPerUser = maxConnectionsPerUser
    limits.sessionsPerUser = maxSessionsPerUser
    limits.turnBurst =
      turnsPerSecond == limits.turnsPerSecond ? limits.turnBurst : 2 * turnsPerSecond
    limits.turnsPerSecond = turnsPerSecond
    return limits
  }

  /// The patience of the service.
  var timeouts: Timeouts {
    var timeouts = Timeouts.standard
    timeouts.idle = idleTimeout > 0 ? .seconds(idleTimeout) : nil
    timeouts.line = .seconds(lineTimeout)
    timeouts.reading = .seconds(readingTimeout)
    timeouts.drain = .seconds(drainTimeout)
    return timeouts
  }
}
