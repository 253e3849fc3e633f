import Foundation
import Testing

@testable import AnnealPages

@Suite struct PolicyTests {
  @Test func `the page's policy names its script by the hash of its text`() throws {
    let python = Process()
    let (input, output) = (Pipe(), Pipe())
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = [
      "python3", "-c",
      "import base64, hashlib, sys; print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())",
    ]
    (python.standardInput, python.standardOutput) = (input, output)
    try python.run()
    input.fileHandleForWriting.write(Data(Descent.script.text.utf8))
    try input.fileHandleForWriting.close()
    let hash = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect("sha256-" + hash == Descent.script.source + "\n")
  }
}
