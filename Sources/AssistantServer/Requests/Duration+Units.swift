extension Duration {
  /// The duration in seconds.
  var seconds: Double { self / .seconds(1) }

  /// The whole microseconds.
  var microseconds: Int { Int(self / .microseconds(1)) }

  /// The whole milliseconds.
  var milliseconds: Int { Int(self / .milliseconds(1)) }
}
