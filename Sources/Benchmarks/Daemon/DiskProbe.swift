import Foundation

/// The disk alone: how long it takes until a few bytes are on it.
enum DiskProbe {
  /// Appends and waits, over and over, for a second.
  static func measure(in folder: String) -> Latencies {
    let path = "\(folder)/probe"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer {
      close(descriptor)
      unsafe unlink(path)
    }
    let bytes = [UInt8](repeating: 1, count: 4_096)
    let end = ContinuousClock.now + .seconds(1)
    var latencies: [Duration] = []
    while ContinuousClock.now < end {
      let began = ContinuousClock.now
      _ = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      fdatasync(descriptor)
      latencies.append(.now - began)
    }
    return Latencies(latencies)
  }
}
