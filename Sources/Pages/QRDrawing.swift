public import QRCode

/// A QR code to be drawn: on a page by the template `_qr`, or as a picture of its own.
public struct QRDrawing: Sendable {
  /// How many modules wide and high, with the light edge that cameras need.
  let side: Int
  /// The dark modules as the data of an SVG path.
  let outline: String

  public init(_ code: QRCode) {
    side = code.side + 2 * QRDrawing.edge
    outline = (0..<code.side).map { row in
      code.darkRuns(inRow: row).map { run in
        "M\(run.lowerBound + QRDrawing.edge) \(row + QRDrawing.edge)h\(run.count)v1h-\(run.count)z"
      }.joined()
    }.joined()
  }

  /// Four light modules on each side, as the standard asks for.
  private static let edge = 4

  /// A whole SVG file.
  public var file: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h\(side)v\(side)h-\(side)z"/>
    <path fill="#000" d="\(outline)"/>
    </svg>

    """
  }
}
