internal import AssistantProtocol

extension PackReport {
  /// What to do if it can't wait, whatever has been said so far.
  var emergencyBlocks: [Block] {
    guard let emergency else { return [Block("Nothing that is known here is an emergency.")] }
    return [.alarm(emergency.label, emergency.advice)]
  }
}
