import HTTPTypes
import Hummingbird
import NIOCore
import Shell

/// Between the desk and the library that speaks HTTP.
struct RoomTraffic: Sendable {
  let desk: RoomDesk

  /// Seconds in which the body of a request must have come.
  private static let patience = 10

  func respond(to request: Request, from address: String) async -> Response {
    guard [.get, .head, .post].contains(request.method) else {
      return response(RoomReply(ErrorPage.nothing.text, status: 405), closes: true)
    }
    var plain = RoomRequest(
      isPost: request.method == .post, path: request.uri.path, query: request.uri.query ?? "",
      address: address)
    for field in request.headers {
      plain.headers[field.name.canonicalName] = field.value
    }
    // The library keeps the name of the host apart.
    if let host = request.head.authority { plain.headers["host"] = host }
    if request.method == .post {
      switch await body(of: request) {
      case .text(let text): plain.body = text
      case .tooLarge: return response(RoomReply(ErrorPage.noForm.text, status: 413), closes: true)
      case .tooSlow: return response(RoomReply(ErrorPage.noForm.text, status: 408), closes: true)
      case .broken: return response(RoomReply(ErrorPage.noForm.text, status: 400), closes: true)
      }
    }
    let reply = await desk.reply(to: plain)
    switch reply.body {
    case .text: return response(reply, closes: false)
    case .events(let isWall): return events(reply, isWall: isWall, request)
    case .trial: return trial(reply)
    }
  }

  private enum Body {
    case text(String)
    case tooLarge, tooSlow, broken
  }

  private func body(of request: Request) async -> Body {
    await withTaskGroup(of: Body.self) { group in
      group.addTask {
        do {
          let buffer = try await request.body.collect(upTo: RoomDesk.largestBody)
          return .text(String(buffer: buffer))
        } catch is CancellationError {
          return .tooSlow
        } catch {
          return error is NIOTooManyBytesError ? .tooLarge : .broken
        }
      }
      group.addTask {
        do {
          try await Task.sleep(for: .seconds(Self.patience))
        } catch {
          return .broken
        }
        return .tooSlow
      }
      let first = await group.next() ?? .broken
      group.cancelAll()
      return first
    }
  }

  private func response(_ reply: RoomReply, closes: Bool) -> Response {
    var headers = HTTPFields()
    for (name, value) in RoomReply.guarding + reply.headers + [("Content-Type", reply.type)] {
      if let field = HTTPField.Name(name) { headers.append(HTTPField(name: field, value: value)) }
    }
    if closes { headers[.connection] = "close" }
    let body: ResponseBody =
      if case .text(let text) = reply.body {
        ResponseBody(byteBuffer: ByteBuffer(string: text))
      } else { ResponseBody() }
    return Response(status: .init(code: reply.status), headers: headers, body: body)
  }

  // MARK: Streams

  private func events(_ reply: RoomReply, isWall: Bool, _ request: Request) -> Response {
    let hub = desk.hub
    // Who was away says what it saw last; any other version is news.
    let seen = request.headers[HTTPField.Name("Last-Event-ID") ?? .eTag].flatMap { Int($0) }
    var response = response(reply, closes: false)
    response.body = ResponseBody { writer in
      let (number, stream) = hub.listen(asWall: isWall)
      defer { hub.stopListening(number) }
      try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
      let version = hub.with { $0.version }
      if seen != version { try await writer.write(Self.event(version)) }
      for await version in stream {
        try await writer.write(version < 0 ? Self.beat : Self.event(version))
      }
      try await writer.finish(nil)
    }
    return response
  }

  private static func event(_ version: Int) -> ByteBuffer {
    ByteBuffer(string: "id: \(version)\nevent: changed\ndata: \(version)\n\n")
  }

  private static let beat = ByteBuffer(string: "event: beat\ndata: 0\n\n")

  /// A beat every two seconds for a minute, to show that streams arrive.
  private func trial(_ reply: RoomReply) -> Response {
    var response = response(reply, closes: false)
    response.body = ResponseBody { writer in
      for _ in 0..<31 {
        try await writer.write(Self.beat)
        try await Task.sleep(for: .seconds(2))
      }
      try await writer.finish(nil)
    }
    return response
  }
}
