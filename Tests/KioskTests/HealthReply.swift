/// What a monitor is told.
extension TestKiosk {
  func health(_ path: String = "/health") throws -> Wire.Reply {
    let wire = Wire(port: port)
    return try wire.exchange(BrowserRequest.get(path).bytes(to: port, with: [:]))
  }
}
