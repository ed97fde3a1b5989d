import Testing

/// Daemons that are started one after the other, so that times mean something.
@Suite(.serialized) enum DaemonLife {}
