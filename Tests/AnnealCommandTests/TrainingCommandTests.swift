import Testing

@testable import AnnealCommand

/// Command lines that train, read word by word.
@Suite struct TrainingCommandTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let text: String
    let script: TrainingCommand.Script
    let arguments: [String]
    let processes: Int
    var testDescription: String { text }

    init(_ text: String, _ script: TrainingCommand.Script, _ arguments: String = "", processes: Int = 1) {
      self.text = text
      self.script = script
      self.arguments = TrainingCommandTests.words(arguments)
      self.processes = processes
    }
  }

  private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

  static let lines = [
    Line("train.py", .file("train.py")),
    Line("./train.py --lr 0.1", .file("./train.py"), "--lr 0.1"),
    Line("python train.py --lr 0.1", .file("train.py"), "--lr 0.1"),
    Line("python3.11 -u train.py -- x", .file("train.py"), "-- x"),
    Line("/usr/bin/python3 -uB -W ignore -X dev train.py -m x", .file("train.py"), "-m x"),
    Line("python - --lr 1", .file("-"), "--lr 1"),
    Line("python -m package.train --lr 1", .module("package.train"), "--lr 1"),
    Line("python -um package.train", .module("package.train")),
    Line("python train", .file("train")),
    Line("python train.py torchrun x.py", .file("train.py"), "torchrun x.py"),
    Line("torchrun --nproc-per-node 8 train.py --epochs 90", .file("train.py"), "--epochs 90", processes: 8),
    Line("torchrun --nproc_per_node=8 --nnodes 2 train.py", .file("train.py"), processes: 16),
    Line("torchrun --standalone --nnodes=1:1 --nproc-per-node=4 t.py -a", .file("t.py"), "-a", processes: 4),
    Line(
      "torchrun --rdzv-backend c10d --rdzv_endpoint h:29400 --rdzv-id 1 --max-restarts 0 --nnodes 2 --nproc-per-node 4 "
        + "--role trainer --log-dir logs -r 3 -t 3 --monitor-interval 5 --master-port 29501 train.py x",
      .file("train.py"), "x", processes: 8),
    Line("torchrun -m package.train --lr 1", .module("package.train"), "--lr 1"),
    Line("torchrun train.py", .file("train.py")),
    Line("python -m torch.distributed.run --nproc-per-node 2 train.py", .file("train.py"), processes: 2),
    Line(
      "python -m torch.distributed.launch --nproc_per_node=2 train.py --lr 1", .file("train.py"),
      "--local-rank=0 --lr 1", processes: 2),
    Line(
      "python -m torch.distributed.launch --use-env --nproc_per_node=2 train.py", .file("train.py"), processes: 2),
    Line("accelerate launch --num_processes 4 train.py --lr 1", .file("train.py"), "--lr 1", processes: 4),
    Line(
      "accelerate launch --multi_gpu --mixed_precision fp16 --num_machines 2 --num_processes=16 train.py",
      .file("train.py"), processes: 16),
    Line("accelerate launch --config_file a.yaml -m package.train", .module("package.train")),
    Line("deepspeed --num_gpus 4 train.py --deepspeed", .file("train.py"), "--local_rank=0 --deepspeed", processes: 4),
    Line("deepspeed --include localhost:0,1 t.py", .file("t.py"), "--local_rank=0", processes: 2),
    Line("env A=1 B=2 python train.py", .file("train.py")),
    Line("env -u A -i python train.py", .file("train.py")),
    Line("CUDA_VISIBLE_DEVICES=0,1 nohup python train.py", .file("train.py")),
    Line("time -p python train.py", .file("train.py")),
    Line("timeout -k 5 10h nice -n 10 python train.py", .file("train.py")),
    Line("srun -N2 --ntasks-per-node=4 --pty python train.py", .file("train.py"), processes: 8),
    Line("srun -n 2 torchrun --nnodes 2 --nproc-per-node 8 train.py", .file("train.py"), processes: 16),
    Line("uv run train.py --lr 1", .file("train.py"), "--lr 1"),
    Line("uv run --with torch --frozen python -m train", .module("train")),
    Line("poetry run python train.py", .file("train.py")),
    Line("conda run -n torch --no-capture-output python train.py", .file("train.py")),
  ]

  @Test(arguments: lines) func `a line`(line: Line) throws {
    let command = try TrainingCommand(Self.words(line.text))
    #expect(command.script == line.script && command.arguments == line.arguments)
    #expect(command.processes == line.processes)
  }

  @Test func `torchrun sets the variables of its first process`() throws {
    let command = try TrainingCommand(Self.words("A=1 torchrun --nnodes 2 --nproc-per-node 8 train.py"))
    #expect(command.environment["WORLD_SIZE"] == "16" && command.environment["LOCAL_WORLD_SIZE"] == "8")
    #expect(command.environment["RANK"] == "0" && command.environment["LOCAL_RANK"] == "0")
    #expect(command.environment["A"] == "1")
    #expect(try TrainingCommand(["python", "train.py"]).environment.isEmpty)
  }

  @Test func `assignments reach the environment, quotes and equals signs and all`() throws {
    let command = try TrainingCommand(["env", "A=1=2", "B=", "python", "train.py", "C=3"])
    #expect(command.environment == ["A": "1=2", "B": ""] && command.arguments == ["C=3"])
    #expect(try TrainingCommand(Self.words("A=1 env -u A python train.py")).environment.isEmpty)
  }

  @Test func `numbers of processes that nobody says are noted`() throws {
    #expect(try TrainingCommand(Self.words("accelerate launch train.py")).notes.count == 1)
    #expect(try TrainingCommand(Self.words("deepspeed train.py")).notes.count == 1)
    #expect(try TrainingCommand(Self.words("torchrun train.py")).notes.isEmpty)
  }

  @Test func `a module is looked for as Python does`() throws {
    let command = try TrainingCommand(Self.words("python -m package.train"))
    #expect(command.script.paths == ["package/train.py", "package/train/__main__.py"])
  }

  @Test func `what cannot be understood is one error`() {
    func error(_ line: String) -> TrainingCommandError? {
      do throws(TrainingCommandError) {
        _ = try TrainingCommand(Self.words(line))
        return nil
      } catch {
        return error
      }
    }
    #expect(error("") == .noScript(words: []))
    #expect(error("python") == .noScript(words: ["python"]))
    #expect(error("A=1") == .noScript(words: ["A=1"]))
    #expect(error("bash train.sh") == .unknownProgram("bash"))
    #expect(error("--lr 0.1") == .unknownProgram("--lr"))
    #expect(error("uv sync") == .unknownProgram("uv sync"))
    #expect(error("accelerate config") == .unknownProgram("accelerate config"))
    #expect(error("python -c pass") == .inlineCode)
    #expect(error("python -m") == .noValue(option: "-m"))
    #expect(error("torchrun --nproc-per-node gpu train.py") == .openCount(option: "--nproc-per-node", value: "gpu"))
    #expect(error("torchrun --nnodes 1:4 train.py") == .openCount(option: "--nnodes", value: "1:4"))
    #expect(error("torchrun --nproc-per-node train.py") == .noValue(option: "--nproc-per-node"))
    let many = "torchrun --nnodes 9223372036854775807 --nproc-per-node 9223372036854775807 t.py"
    #expect(error(many) == .tooMany(processes: .max, limit: 1_000_000))
  }

  @Test func `any words end in a command or an error`() {
    var random = SystemRandomNumberGenerator()
    let words = [
      "python", "torchrun", "accelerate", "launch", "deepspeed", "srun", "env", "uv", "run", "-m", "-", "--", "--x=1",
      "-uB", "--nproc-per-node", "8", "train.py", "A=1", "", "-n", "=", "--=", "é", "time", "timeout",
    ]
    for _ in 0..<20_000 {
      let line = (0..<Int.random(in: 0...7, using: &random)).compactMap { _ in words.randomElement(using: &random) }
      _ = try? TrainingCommand(line)
    }
  }
}

/// Files that a script may reach.
@Suite struct ScriptFilesTests {
  @Test func `paths are relative, and lead at most two folders up`() {
    for path in ["conf.py", "a/b/c.py", "../conf.py", "../../conf.py", "./a/../b.py", "a/../../../x.py"] {
      #expect(ScriptFiles.isAllowed(path), "\(path)")
    }
    for path in ["", "/etc/passwd", "../../../x", "a/../../../../x", "x\0y", String(repeating: "a", count: 2000)] {
      #expect(!ScriptFiles.isAllowed(path), "\(path.prefix(40))")
    }
  }
}

/// The command line, divided at `--`.
@Suite struct ArgumentLineTests {
  @Test func `what follows the first dashes is not the command's`() {
    let line = ArgumentLine(["values", "train.py", "--", "--lr", "1", "--", "x"], plain: ["list"])
    #expect(line.arguments == ["values", "train.py"] && line.words == ["--lr", "1", "--", "x"])
    #expect(ArgumentLine(["train.py"], plain: []).words == nil)
    #expect(ArgumentLine(["train.py", "--"], plain: []).words == [])
    #expect(ArgumentLine(["list", "--", "x"], plain: ["list"]).arguments == ["list", "--", "x"])
  }
}
