/// What libFuzzer calls to change an input: now and then a line of Python is put in, moved or indented, so that blocks,
/// classes and loops appear that bytes alone rarely make.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: CUnsignedInt) -> Int {
  var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
  guard random.below(2) == 0 else { return mutateBytes(bytes, count, limit) }
  var lines = Array(UnsafeBufferPointer(start: bytes, count: count)).split(
    separator: 10, omittingEmptySubsequences: false
  )
  .map(Array.init)
  random.change(&lines)
  let result = Array(lines.joined(separator: [10]).prefix(limit))
  for (index, byte) in result.enumerated() { bytes[index] = byte }
  return result.count
}

/// libFuzzer's own mutations of bytes.
@_extern(c, "LLVMFuzzerMutate")
func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

private struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }

  mutating func change(_ lines: inout [[UInt8]]) {
    let place = below(lines.count + 1)
    switch below(6) {
    case 0, 1: lines.insert(indent(of: place, lines) + Array(Random.lines[below(Random.lines.count)].utf8), at: place)
    case 2: lines.insert(contentsOf: block(indent(of: place, lines)), at: place)
    case 3: if !lines.isEmpty { lines.remove(at: below(lines.count)) }
    case 4: if !lines.isEmpty { lines.insert(lines[below(lines.count)], at: place) }
    default: shift(&lines, from: place)
    }
  }

  /// The white space that the line before begins with, or four more.
  private mutating func indent(of place: Int, _ lines: [[UInt8]]) -> [UInt8] {
    guard place > 0, place <= lines.count else { return [] }
    let before = lines[place - 1]
    let spaces = Array(before.prefix { $0 == 32 })
    return before.last == 58 ? spaces + [32, 32, 32, 32] : below(4) == 0 ? Array(spaces.dropLast(4)) : spaces
  }

  /// A statement with a block of one or two lines.
  private mutating func block(_ indent: [UInt8]) -> [[UInt8]] {
    let head = indent + Array(Random.heads[below(Random.heads.count)].utf8)
    let body = (0...below(2)).map { _ in
      indent + [32, 32, 32, 32] + Array(Random.lines[below(Random.lines.count)].utf8)
    }
    return [head] + body
  }

  /// Some lines, four spaces to the right or to the left.
  private mutating func shift(_ lines: inout [[UInt8]], from place: Int) {
    let isRight = below(2) == 0
    for index in place..<min(lines.count, place + 1 + below(4)) {
      lines[index] =
        isRight
        ? [32, 32, 32, 32] + lines[index]
        : Array(lines[index].dropFirst(min(4, lines[index].prefix { $0 == 32 }.count)))
    }
  }

  static let heads = [
    "for epoch in range(4):", "for i, batch in enumerate(loader):", "while step < 9:", "if epoch > 2:", "elif unknown:",
    "else:", "try:", "except (ValueError, KeyError) as error:", "finally:", "with torch.no_grad() as g:",
    "def f(e, k=2):",
    "def make(optimizer, **more):", "class A:", "class B(LambdaLR):", "match mode:", "case 'cosine' | None:",
    "case [x, *rest]:",
    "def __init__(self, lr=0.1):", "def get_lr(self):", "async def run():", "@property", "def __iter__(self):",
  ]
  static let lines = [
    "optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)",
    "optimizer = AdamW([{'params': p, 'lr': lr}])",
    "scheduler = StepLR(optimizer, 2, 0.5)", "scheduler = LambdaLR(optimizer, f)", "scheduler = B(optimizer, f)",
    "scheduler = SequentialLR(optimizer, [scheduler, ExponentialLR(optimizer, 0.9)], milestones=[3])",
    "scheduler = get_cosine_schedule_with_warmup(optimizer, 2, 9)", "optimizer.step()", "scheduler.step()",
    "scheduler.step(epoch)", "optimizer.zero_grad()", "loss.backward()",
    "for g in optimizer.param_groups: g['lr'] *= 0.5",
    "optimizer.param_groups[0]['lr'] = f(epoch)", "step += 1", "return k ** e", "return scheduler", "yield epoch",
    "break",
    "continue", "a, *b = [1, 2, 3]", "a = [a, a]", "a.append(b)", "d = {'lr': 0.1, **d}",
    "x = sorted(d.items(), key=lambda p: p[0])",
    "self.lr = lr", "super().__init__(optimizer, f)", "raise ValueError('no')", "lr = args.lr if args.lr else 0.1",
    "del a[0]",
    "parser = argparse.ArgumentParser()", "parser.add_argument('--lr', type=float, default=0.1)",
    "args = parser.parse_args()",
    "global step", "nonlocal step", "import math, numpy as np, argparse, torch",
    "from torch.optim.lr_scheduler import *",
    "print(f'{lr:.3e} {step!r}')", "state = scheduler.state_dict()", "scheduler.load_state_dict(state)", "main()",
    "optimizer.add_param_group({'params': q, 'lr': 1.0})", "scheduler.gamma = 0.9", "x = np.linspace(0, 1, 5)",
  ]
}
