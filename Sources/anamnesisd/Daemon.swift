import ArgumentParser
import Assistant
import AssistantServer
import CProcessMemory
import Foundation
import Logging
import ServiceLifecycle

/// The daemon.
@main
struct Daemon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anamnesisd",
    abstract: "Serves conversations to the apps of this machine, over a Unix socket.",
    discussion: """
      EXAMPLES
        anamnesisd                         serve the standard pack to this user's apps
        anamnesisd --pack Dialogues/calcinosis --pack Dialogues/bicycle
                                           serve several packs
        anamnesisd --socket /run/anamnesis/anamnesisd.sock --socket-group anamnesis
                                           serve the members of a group
        systemd-socket-activate -l /tmp/a/anamnesisd.sock anamnesisd
                                           be started by the first who connects
        kill -HUP PID                      load the packs again; sessions keep theirs
        kill -TERM PID                     answer what was asked, and end

      It stays in the foreground, and speaks with no network. \
      The assistant gives information to prepare a visit. It is not a diagnosis and not a \
      medical device.
      """,
    version: EngineVersion.current)

  @OptionGroup var options: DaemonOptions

  /// Runs the daemon until it is told to end.
  ///
  /// The main thread only waits. A `main` that were asynchronous would end it, and the process would
  /// look dead to everything that reads `/proc`.
  func run() throws {
    umask(0o077)
    // Whoever started it may have let it inherit signals that are held back.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, nil)
    guard process_memory_hide() else { throw ExitStatus.system.code }
    // Before there are other threads, for it changes variables of the process. Dispatch would tell the
    // system's log that it may not have the priority that it asks for, which only root may.
    _ = unsafe setenv("LIBDISPATCH_LOG", "NO", 0)
    let environment = ProcessInfo.processInfo.environment
    let activated = Result { try SocketActivation.take(from: environment) }
    let log = options.logging.logger
    Task.detached {
      let status: ExitStatus
      do {
        try await Service(options: options, environment: environment, log: log)
          .run(on: activated.get())
        status = .success
      } catch {
        log.critical("\(error)")
        status = ExitStatus(error)
      }
      Self.exit(withError: status.code)
    }
    while true { pause() }
  }
}
