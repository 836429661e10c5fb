import CQRCode

/// A text as a square of dark and light modules, for a phone's camera.
package struct QRCode: Sendable, Equatable {
  /// Modules on one side, without the quiet border.
  package let size: Int
  private let dark: [Bool]
  /// Light modules around it, without which cameras do not find it.
  private static let border = 4

  /// - Returns: nil when the text is too long, beyond 119 bytes.
  package init?(_ text: String) {
    var modules = [UInt8](
      repeating: 0, count: Int(CQR_MOST_MODULES) * Int(CQR_MOST_MODULES))
    let side = Int(cqr_encode(text, &modules))
    guard side > 0 else { return nil }
    size = side
    dark = modules.prefix(side * side).map { $0 != 0 }
  }

  /// What joins a phone to a hotspot; without a password to an open one.
  package init?(joining network: String, password: String?) {
    let safe = { (text: String) in
      text.reduce("") { $0 + ("\\;,:\"".contains($1) ? "\\" : "") + String($1) }
    }
    self.init(
      password.map { "WIFI:T:WPA;S:\(safe(network));P:\(safe($0));;" }
        ?? "WIFI:T:nopass;S:\(safe(network));;")
  }

  /// Whether a module is dark; those of the border are light.
  package func isDark(_ column: Int, _ row: Int) -> Bool {
    guard 0..<size ~= column, 0..<size ~= row else { return false }
    return dark[row * size + column]
  }

  /// Rows for a terminal, two rows of modules each, drawn in half blocks.
  ///
  /// - Parameter isInverted: for a dark screen, where what is drawn is light.
  package func rows(isInverted: Bool) -> [String] {
    let range = -Self.border / 2..<size + Self.border / 2
    return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { row in
      range.map { column in
        let upper = isDark(column, row) != isInverted
        let lower = (row + 1 < range.upperBound && isDark(column, row + 1)) != isInverted
        return switch (upper, lower) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }.joined()
    }
  }

  /// A picture for a page: one path of squares, the border included.
  package var svg: String {
    let border = Self.border
    var path = ""
    for row in 0..<size {
      for column in 0..<size where isDark(column, row) {
        path += "M\(column + border) \(row + border)h1v1h-1z"
      }
    }
    let side = size + 2 * border
    return """
      <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="QR code of the address">\
      <path class="qr-light" d="M0 0h\(side)v\(side)H0z"/><path class="qr-dark" d="\(path)"/></svg>
      """
  }
}
