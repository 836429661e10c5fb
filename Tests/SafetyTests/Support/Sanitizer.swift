import Foundation

/// Whether this program was built with a sanitizer, which takes terabytes of address space.
enum Sanitizer {
  static let isOn: Bool = {
    let names = ["__asan_init", "__tsan_init"]
    if names.contains(where: { dlsym(nil, $0) != nil }) { return true }
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    return maps.contains("clang_rt.asan") || maps.contains("clang_rt.tsan")
  }()
}
