import CMicrohttpd
import Synchronization

// The library calls these on its threads. They stand at file scope, where nothing is captured and
// no actor is inherited. The context is always the dispatcher, which outlives the daemon.

extension heard_callbacks {
  static var ours: heard_callbacks {
    heard_callbacks(
      on_arrival: onArrival, on_connection: onConnection, on_request: onRequest,
      on_completed: onCompleted, on_log: onLog)
  }
}

private func dispatcher(_ context: UnsafeMutableRawPointer) -> Dispatcher {
  Unmanaged<Dispatcher>.fromOpaque(context).takeUnretainedValue()
}

private let onArrival: MHD_AcceptPolicyCallback = { context, address, _ in
  guard let context, let address, let address = NetworkAddress(address) else { return .NO }
  return dispatcher(context).connectionCounts.admits(address) ? .YES : .NO
}

private let onConnection: MHD_NotifyConnectionCallback = { context, connection, slot, event in
  guard let context, let connection, let slot else { return }
  let (dispatcher, browser) = (dispatcher(context), Connection(connection))
  switch event {
  case .CONNECTION_NOTIFY_STARTED:
    let line = dispatcher.deadlines.begin(on: browser.socket)
    // Given back below, which comes for every connection that came here.
    slot.pointee = Unmanaged.passRetained(line).toOpaque()
    if let address = browser.address { dispatcher.connectionCounts.enter(address) }
  case .CONNECTION_NOTIFY_CLOSED:
    if let held = slot.pointee {
      dispatcher.deadlines.end(Unmanaged<Deadlines.Line>.fromOpaque(held).takeRetainedValue())
      slot.pointee = nil
    }
    if let address = browser.address { dispatcher.connectionCounts.leave(address) }
  default: break
  }
}

private let onRequest: MHD_AccessHandlerCallback = {
  context, connection, url, method, version, upload, size, slot in
  guard let context, let connection, let url, let method, let version, let size, let slot
  else { return .NO }
  let dispatcher = dispatcher(context)
  guard let held = slot.pointee else {
    let connection = Connection(connection)
    let exchange = Exchange(connection, Head(connection, method: method, version: version))
    // Given back in `onCompleted`, which comes for every request that came here.
    slot.pointee = Unmanaged.passRetained(exchange).toOpaque()
    dispatcher.inFlight.add(1, ordering: .relaxed)
    return exchange.begin(dispatcher, isTooMany: connection.line?.isTooMany == true)
  }
  let exchange = Unmanaged<Exchange>.fromOpaque(held).takeUnretainedValue()
  guard let upload, size.pointee > 0 else {
    Connection(connection).line?.ask()
    return exchange.finish(url, dispatcher)
  }
  let piece = Bytes(start: upload, count: size.pointee)
  size.pointee = 0
  return exchange.take(piece, dispatcher.limits)
}

private let onCompleted: MHD_RequestCompletedCallback = { context, connection, slot, _ in
  if let connection { Connection(connection).line?.rest() }
  guard let context, let slot, let held = slot.pointee else { return }
  Unmanaged<Exchange>.fromOpaque(held).release()
  slot.pointee = nil
  dispatcher(context).inFlight.subtract(1, ordering: .relaxed)
}

private let onLog: MHD_LogCallback = { context, wording, _ in
  guard let context, let wording else { return }
  // The values are left out: what a browser sent could be among them.
  let words = String(cString: wording).split(whereSeparator: \.isNewline).joined(separator: " ")
  dispatcher(context).logThrottle.add(words)
}
