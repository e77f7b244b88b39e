import Reporting
import Testing

struct ColorChoiceTests {
  private func resolve(
    _ flag: ColorChoice = .auto, _ environment: [String: String] = [:], terminal: Bool = true
  ) -> Bool {
    ColorChoice.resolve(flag: flag, environment: { environment[$0] }, isTerminal: terminal)
  }

  @Test("the flag, then NO_COLOR, then what forces colour, then the terminal")
  func order() {
    #expect(resolve())
    #expect(!resolve(terminal: false))
    #expect(resolve(.always, ["NO_COLOR": "1"], terminal: false))
    #expect(!resolve(.never, ["FORCE_COLOR": "1"]))
    #expect(!resolve(.auto, ["NO_COLOR": "0", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"]))
    #expect(resolve(.auto, ["NO_COLOR": ""]))
    #expect(resolve(.auto, ["FORCE_COLOR": "true", "TERM": "dumb"], terminal: false))
    #expect(resolve(.auto, ["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], terminal: false))
    #expect(!resolve(.auto, ["FORCE_COLOR": "", "CLICOLOR_FORCE": "0"], terminal: false))
    #expect(!resolve(.auto, ["TERM": "dumb"]))
    #expect(!resolve(.auto, ["CLICOLOR": "0"]))
    #expect(!resolve(.auto, ["CLICOLOR": "1"], terminal: false))
  }

  @Test("the first variable that is set names the locale")
  func locale() {
    func isUTF8(_ environment: [String: String]) -> Bool { Style.isUTF8 { environment[$0] } }
    #expect(isUTF8(["LANG": "C.UTF-8"]))
    #expect(isUTF8(["LANG": "de_DE.utf8@euro", "LC_ALL": ""]))
    #expect(!isUTF8(["LANG": "C.UTF-8", "LC_ALL": "C"]))
    #expect(!isUTF8(["LANG": "C.UTF-8", "LC_CTYPE": "en_US.ISO-8859-1"]))
    #expect(!isUTF8([:]))
  }
}
