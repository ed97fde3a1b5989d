public import ArgumentParser
public import AssistantProtocol

extension SessionID: ExpressibleByArgument {}
extension Retention: ExpressibleByArgument {}
