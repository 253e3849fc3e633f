"""Parsers as training scripts write them, and command lines for each, right and wrong."""

from __future__ import annotations

import argparse
import sys
import tempfile
import types
from collections.abc import Iterator
from pathlib import Path

FILES = Path(tempfile.mkdtemp())
(FILES / "one").write_text("--lr\n0.5\n")
(FILES / "two").write_text(f"@{FILES}/one\n--epochs=7\nsome words\n")

# The parser's lines, then command lines, words split at spaces ('' is an empty word, _ a space).
PARSERS = [
    (
        """
        p = argparse.ArgumentParser(description="PyTorch MNIST")
        p.add_argument("--lr", "--learning-rate", type=float, default=1e-3, metavar="LR", help="rate (default: %(default)s)")
        p.add_argument("--batch-size", "-b", type=int, default=64)
        p.add_argument("--epochs", type=int, default="14")
        p.add_argument("--gamma", type=float, default=0.7)
        p.add_argument("--no-cuda", action="store_true", default=False)
        p.add_argument("--dry-run", action="store_true")
        p.add_argument("--keep", action="store_false", dest="kept")
        p.add_argument("--opt", choices=["sgd", "adam"], default="sgd")
        p.add_argument("--milestones", nargs="+", type=int, default=[30, 60])
        p.add_argument("--betas", nargs=2, type=float)
        p.add_argument("--resume", nargs="?", const="last")
        p.add_argument("--tags", nargs="*")
        p.add_argument("-v", "--verbose", action="count", default=0)
        p.add_argument("--name", default=None)
        """,
        """|--lr 0.1|--lr=0.1|--learning-rate 1|--learning-rate=1e-2|--lr|--lr=|--lr=abc|--lr abc|--lr 0.1 0.2
        --batch-size 3|-b 3|-b3|-b=3|-b|-bx|-b3.5|--batch 12|--batch=12|--b 1|--batch_size 3
        --epochs 2|--epochs 2.5|--epochs -3|--epochs=-3|--e 9|--lr -0.5|--lr -.5|--lr -1e-3|--lr=-1e-3|--lr nan|--lr inf
        --gamma .5|--g .5|--no-cuda|--no|--n x|--na x|--no-cuda=1|--no-cuda 1|--dry-run|--dry|--d|--keep|--k|--k=3
        --opt adam|--opt x|--opt=x|--opt|--o sgd|--opt ''|--opt -x|--milestones 1 2 3|--milestones|--milestones=4
        --milestones 1 x|--milestones 1 --milestones 2 3|--milestones 1 -2 3|--milestones 1 --lr 2|--m 5|--mi=5 6
        --betas 0.9 0.99|--betas 0.9|--betas|--betas=0.9|--betas 1 2 3|--betas 1 x|--betas 1 --lr 3
        --resume|--resume x|--resume=x|--resume=|--resume x y|--resume --lr 1|--r|--re=3
        --tags|--tags a|--tags a b c|--tags=|--tags a --tags|--tags -- a|--tags -1 a|--tags a -x
        -v|-vv|-vvv|-v -v|--verbose|--verbose --verbose|-vb3|-vvb3|-vvb 3|-vx|-v3|-v=3|-vv=3|-b3v|--verbose=3|-vb|-vb=4
        --name a_b|--name -a_b|--name -a|--name=-a|--name --|--name -- x|--name '' --lr 1|-- --lr|--|-- x|x|x y|'' |-
        --unknown|--unknown=3|--unknown 3|-x|-x3|-x=3|-1|--|-h|--help|--hel|-hv|-vh|--lr 0.1 -h|-b x -h|---|--=3|--l 1|--le 1
        --lr 1 --lr 2|--LR 1|--lr 1_000|--lr 1_2|--epochs 1_000|--epochs 0x10|--epochs 007|--epochs _5|-lr 1|-lr|--bat 1 --batch 2""",
    ),
    (
        """
        p = argparse.ArgumentParser("Imagenet training")
        p.add_argument("data", metavar="DIR", nargs="?", default="imagenet")
        p.add_argument("-a", "--arch", default="resnet18", choices=("resnet18", "vgg"))
        p.add_argument("-j", "--workers", default=4, type=int)
        p.add_argument("--wd", "--weight-decay", default=1e-4, type=float, dest="weight_decay")
        p.add_argument("--momentum", default=0.9, type=float)
        p.add_argument("--world-size", default=-1, type=int)
        p.add_argument("-p", "--print-freq", default="10", type=int)
        """,
        """|/data|/data --wd 1|--wd 1 /data|/data /more|--arch vgg|-a vgg|-avgg|-a lenet /data|-a|-j 1 -p 2|-j1 -p2|-j-1|-j -1
        --w 1|--we 1|--wor 1|--world -1|--weight-decay=5e-4 /x|-- /x|-- -x|/x -- -y|-- /x /y|-p ten|--print-freq|-m 1|--mom 1
        --momentum 0.9x /y|-5|/x -5|-ja|-a=vgg|-a=|-j=4|-pj 3|--arch=vgg=x|--arch==vgg|a=b|@x|a_b|-a_b|--a_b|--arch_b|--=|-=""",
    ),
    (
        """
        p = argparse.ArgumentParser(prog="run")
        p.add_argument("data")
        p.add_argument("target", type=int)
        p.add_argument("--lr", type=float, required=True)
        p.add_argument("-o", "--out", required=True, dest="output_dir")
        """,
        """|d 3|d 3 --lr 1|d 3 --lr 1 -o x|--lr 1 -o x d 3|d --lr 1 3 -o x|d --lr 1 -o x|d x --lr 1 -o y|--lr 1 -o x d 3 e|--lr x
        --lr 1 -o x d -3|--lr 1 -o x -- d -3|--lr 1 -o x d -- -3|--lr 1 -o x -- -d 3|-o -x|--lr|d 3 --lr 1 -ox|d 3 --lr 1 -o=x|--out x
        d|d e|d 3 4 5|-h d|d --lr -1 -2 -o 3|-o x --lr 2 '' 1|-o x --lr 2 -- -- 1|-o x --lr 2 a -- -- 1|-o x --lr 2 -- 1 --""",
    ),
    (
        """
        p = argparse.ArgumentParser()
        p.add_argument("first")
        p.add_argument("rest", nargs="*", type=float, default=[1.5])
        p.add_argument("--n", type=int, nargs="+")
        """,
        "|a|a 1|a 1 2|a 1 --n 2|--n 1 2 a|--n 1 -- a 3|a --n 1 2 -- 3|a x|a -1 2|a -- -1|--n a|a --n|a 1 --n 2 -- 4|-- a -- 1",
    ),
    (
        """
        p = argparse.ArgumentParser()
        p.add_argument("x", nargs="+", type=int)
        p.add_argument("y", nargs=2)
        p.add_argument("z", nargs="?", default="7", type=float)
        p.add_argument("-f", action="store_true")
        """,
        "|1|1 2|1 2 3|1 2 3 4|1 2 3 4 5|-f 1 2 3|1 -f 2 3|1 2 3 -f|1 2 3 -f 4|a 2 3|1 2 -f 3 4|1 -- 2 3 4|1 2 -- 3|-- 1 2 3 4|1 2 3 4 -f x",
    ),
    (
        """
        p = argparse.ArgumentParser()
        p.add_argument("--cfg", nargs=argparse.REMAINDER)
        p.add_argument("--lr", type=float)
        p.add_argument("script", nargs="?")
        p.add_argument("script_args", nargs=argparse.REMAINDER)
        """,
        "|--cfg|--cfg a --lr 1|--lr 1 --cfg -x 3|s|s --lr 1|s a b|--lr 1 s --lr 2|--lr 1 s -x -y|s -- --lr 1|-- s --lr 1|--cfg -- a|--cfg a -- b|-x s|--cfg=3|--cfg=3 4",
    ),
    (
        """
        def str2bool(v):
            if isinstance(v, bool):
                return v
            if v.lower() in ("yes", "true", "t", "1"):
                return True
            if v.lower() in ("no", "false", "f", "0"):
                return False
            raise argparse.ArgumentTypeError("Boolean value expected.")
        def positive(text):
            value = float(text)
            if value <= 0:
                raise ValueError("not positive")
            return value
        def typed(text):
            raise TypeError("no")
        def odd(text):
            raise argparse.ArgumentTypeError(f"{text!r} 100% odd")
        p = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
        p.register("type", "bool", str2bool)
        p.register("type", bool, str2bool)
        p.add_argument("--amp", type=str2bool, nargs="?", const=True, default=False)
        p.add_argument("--bool", type="bool", default="yes")
        p.add_argument("--real", type=bool, default=True)
        p.add_argument("--pos", type=positive, default="0.5")
        p.add_argument("--steps", type=lambda s: [int(x) for x in s.split(",")], default="1,2")
        p.add_argument("--typed", type=typed)
        p.add_argument("--odd", type=odd)
        p.add_argument("--bits", type=int, choices=range(2, 5), default=3)
        p.add_argument("--pick", type=float, choices={0.5: "a", 1.5: "b"})
        p.add_argument("--letters", choices="abc")
        p.add_argument("--many", choices=["a", "b"], nargs="+")
        p.add_argument("--maybe", choices=["a", "b"], nargs="?", const="c")
        p.add_argument("--even", type=eval, default=None)
        """,
        """|--amp|--amp yes|--amp no|--amp maybe|--amp=0|--bool f|--bool q|--real no|--real 1|--real ''|--pos 1|--pos 0|--pos x
        --steps 1,2,3|--steps 4|--steps a|--steps ''|--typed 1|--odd 3|--bits 2|--bits 5|--bits x|--bits -1|--pick 0.5|--pick .50|--pick 2
        --letters a|--letters ab|--letters ac|--letters d|--many a|--many a b a|--many a c|--many|--maybe|--maybe a|--maybe d
        --even 3|--even [1,2]|--even None""",
    ),
    (
        """
        p = argparse.ArgumentParser(allow_abbrev=False, argument_default=argparse.SUPPRESS)
        p.add_argument("--alpha", type=int)
        p.add_argument("--beta", action="store_true")
        p.add_argument("--gamma", default=3)
        p.add_argument("-d", "--delta")
        p.add_argument("pos", nargs="?")
        """,
        "|--alpha 1|--al 1|--alph=2|--beta|--bet|--gamma 4|-d3|-d|--delta=4|x|--alpha 2 x|--del 4|-delta|-x",
    ),
    (
        """
        p = argparse.ArgumentParser()
        p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True)
        p.add_argument("--amp", action=argparse.BooleanOptionalAction)
        p.add_argument("--must", action=argparse.BooleanOptionalAction, required=True)
        p.add_argument("-q", "--quiet", action=argparse.BooleanOptionalAction, default="yes")
        """,
        "|--must|--no-must|--must --flag|--must --no-flag|--must --no-amp|--must --amp --no-amp|--must -q|--must --no-quiet|--no-m --no|--must --no-f|--must=1|--must --fl x",
    ),
    (
        """
        p = argparse.ArgumentParser()
        p.add_argument("--a", action="append")
        p.add_argument("--i", action="append", type=int, default=[1])
        p.add_argument("--p", action="append", nargs=2)
        p.add_argument("--e", action="extend", nargs="+", type=int)
        p.add_argument("--f", action="extend", nargs="*", default=["x"])
        p.add_argument("--c", action="append_const", const=5, dest="consts")
        p.add_argument("--d", action="append_const", const=6, dest="consts")
        p.add_argument("--s", action="store_const", const=0.3, default=0.1)
        p.add_argument("--t", action="store_const", const=0.4, dest="s")
        p.add_argument("--n", action="count")
        p.add_argument("--version", action="version", version="%(prog)s 2.0")
        """,
        """|--a x|--a x --a y|--i 2|--i 2 --i 3|--i x|--p 1 2 --p 3 4|--p 1|--e 1 2 --e 3|--e x|--e|--f|--f y --f z|--c|--c --d --c|--s|--s --t|--t
        --s 1|--n|--n --n|--version|--vers|--c=1|--a=|--a|--a -- b|--a x y""",
    ),
    (
        """
        p = argparse.ArgumentParser()
        g = p.add_mutually_exclusive_group(required=True)
        g.add_argument("--cpu", action="store_true")
        g.add_argument("--gpu", type=int)
        g.add_argument("-t", "--tpu", help="x")
        g.add_argument("--hidden", help=argparse.SUPPRESS, action="store_true")
        h = p.add_argument_group("more", "words").add_mutually_exclusive_group()
        h.add_argument("--one", action="store_const", const=1, dest="num", default=0)
        h.add_argument("--two", action="store_const", const=2, dest="num")
        h.add_argument("pos", nargs="?", default=9, type=int)
        p.add_argument("--lr", type=float)
        """,
        """|--cpu|--gpu 1|--cpu --gpu 1|--gpu 1 --cpu|-t x --gpu 2|-tx --cpu|--hidden|--hidden --cpu|--lr 1|--cpu --one|--cpu --one --two|--cpu --two 4
        --cpu 4|--cpu --one --one|--cpu --cpu|--cpu x|--gpu x|4|--hidden --two --one""",
    ),
    (
        """
        base = argparse.ArgumentParser(add_help=False)
        base.add_argument("--lr", type=float, default=0.1)
        base.add_argument("--seed", type=int, default=0)
        e = base.add_mutually_exclusive_group()
        e.add_argument("--u", action="store_true")
        e.add_argument("--w", action="store_true")
        base.set_defaults(lr=0.2, extra="e")
        p = argparse.ArgumentParser(parents=[base], conflict_handler="resolve", usage="%(prog)s [x]")
        p.add_argument("--seed", type=str, default="s")
        p.add_argument("-l", "--lr", type=int, default=4)
        p.add_argument("-l", "--lambda", type=float, default="2")
        p.set_defaults(other=5, seed="9")
        p._action_groups.pop()
        r = p.add_argument_group("required arguments")
        r.add_argument("--need", required=True)
        r.add_argument("--lambda", dest="lam", type=float)
        """,
        "|--need 1|--need 1 --lr 2|--need 1 --lr 2.5|--need 1 -l 3|--need 1 --seed x|--need 1 --lambda 5|--need 1 --u|--need 1 --u --w|--need 1 --l 2|--need 1 --la 2",
    ),
    (
        """
        p = argparse.ArgumentParser()
        p.add_argument("--lr", type=float, default=0.1)
        p.add_argument("--verbose", action="store_true")
        s = p.add_subparsers(dest="command", required=True, help="what")
        t = s.add_parser("train", help="train it", aliases=["t", "tr"])
        t.add_argument("--epochs", type=int, default=3)
        t.add_argument("--lr", type=float, default=0.5)
        t.add_argument("data")
        t.set_defaults(func="train", rate=1)
        e = s.add_parser("eval")
        e.add_argument("--ckpt", required=True)
        e.add_argument("names", nargs="*")
        """,
        """|train|train d|t d|tr d|train d --epochs 4|--lr 1 train d|train d --lr 2|--lr 1 train d --lr 2|train d --epochs x|train --epochs 3|eval|eval --ckpt c
        eval --ckpt c a b|eval --ckpt c a b --x|train d --verbose|--verbose train d|train d e|nothing|--lr 1|--lr x train d|-x train d|train -h|-h|tra d|train d --ep 4
        -- train d|train -- d|eval --ckpt|--x train d --y|eval --ckpt c -- a""",
    ),
    (
        """
        p = argparse.ArgumentParser(prog="tool")
        p.add_argument("root", metavar="ROOT")
        p.add_argument("kind", choices=["a", "b"])
        p.add_argument("size", nargs=2, type=int)
        s = p.add_subparsers()
        a = s.add_parser("fit")
        a.add_argument("--n", type=int)
        b = s.add_parser("other", prog="else")
        b.add_argument("--n", type=int)
        """,
        "|r a 1 2|r a 1 2 fit|r a 1 2 fit --n x|r a 1 2 other --n x|r a 1 2 fit --n 3|r c 1 2|r a 1|r a 1 x fit|r a 1 2 miss|r a 1 2 fit y|r a 1 2 --n 3",
    ),
    (
        """
        p = argparse.ArgumentParser()
        s = p.add_subparsers(required=True)
        s.add_parser("x").add_argument("--n", type=int)
        y = s.add_parser("y").add_subparsers(dest="deep")
        y.add_parser("z").add_argument("--m", default="3", type=int)
        """,
        "|x|y|y z|y z --m 4|y z --m q|y q|x --n q|x --q|y z --q --r|q",
    ),
    (
        """
        p = argparse.ArgumentParser(prefix_chars="-+")
        p.add_argument("+x", type=int)
        p.add_argument("++long", type=float)
        p.add_argument("-y", "++why")
        p.add_argument("-1", dest="one", action="store_true")
        """,
        "|+x 3|+x3|++long 1|++lo=2|-y 3|++why 4|-1|-1 -2|+x -2|+x +2|-5|++q|+q|-y -1|--help|-y-1",
    ),
    (
        """
        p = argparse.ArgumentParser(fromfile_prefix_chars="@")
        p.add_argument("--lr", type=float)
        p.add_argument("--epochs", type=int)
        p.add_argument("rest", nargs="*")
        """,
        "@FILES/one|@FILES/two|@FILES/one @FILES/two --lr 3|@FILES/none|--lr @FILES/one|x @FILES/two y|@",
    ),
    (
        """
        class Pairs(argparse.Action):
            def __call__(self, parser, namespace, values, option_string=None):
                pairs = dict(getattr(namespace, self.dest) or {})
                for each in values:
                    key, value = each.split("=")
                    pairs[key] = float(value)
                setattr(namespace, self.dest, pairs)
        class Checked(argparse.Action):
            def __init__(self, option_strings, dest, nargs=None, **kwargs):
                if nargs is not None:
                    raise ValueError("nargs not allowed")
                super().__init__(option_strings, dest, **kwargs)
            def __call__(self, parser, namespace, values, option_string=None):
                if values < 0:
                    parser.error(f"{option_string} must not be negative")
                if values > 10:
                    raise argparse.ArgumentError(self, "too large")
                setattr(namespace, self.dest, values)
        class Mine(argparse.ArgumentParser):
            def convert_arg_line_to_args(self, line):
                return line.split()
            def error(self, message):
                self.exit(3, "mine: " + message + "\\n")
        p = Mine(fromfile_prefix_chars="+@")
        p.register("action", "pairs", Pairs)
        p.add_argument("--set", action=Pairs, nargs="+", metavar="KEY=VALUE")
        p.add_argument("--reg", action="pairs", nargs="*", default={"q": 1.0})
        p.add_argument("--n", action=Checked, type=int, default=1)
        p.add_argument("q", nargs="*")
        """,
        "|--set a=1|--set a=1 b=2|--set a=1 --set b=2|--set=a=3|--reg|--reg z=3|--n 3|--n -1|--n 11|--n x|--set|@FILES/two|x --set|--q",
    ),
    (
        """
        p = argparse.ArgumentParser()
        p.add_argument("-a", action="store_true")
        p.add_argument("-b", action="store_true")
        p.add_argument("-c", type=int)
        p.add_argument("-d", nargs="?", const="k")
        p.add_argument("-long", type=int)
        p.add_argument("-longer")
        p.add_argument("-e", nargs="*")
        """,
        """|-ab|-ba|-abc 3|-abc3|-abc=3|-abd|-abdx|-abx|-c3a|-cab|-long 3|-long=3|-lon 3|-longer 3|-longe=3|-l 3|-l3|-abe|-abe x y|-e x y -a|-ea
        -d|-dab|-d ab|-d -a|-abab|-a-b|-a=b|-ab=|-abc|-ac -1|-ac-1|-dx y""",
    ),
    (
        """
        p = argparse.ArgumentParser(add_help=False)
        p.add_argument("--hidden", help=argparse.SUPPRESS, default=argparse.SUPPRESS)
        p.add_argument("-h", "--height", type=int, default=argparse.SUPPRESS)
        p.add_argument("data-dir", nargs="?", default="d-d")
        p.add_argument("--out-dir", dest="some.where", default="o")
        p.add_argument("--float", type=float, default=1)
        p.add_argument("--text", type=str, default=3)
        p.add_argument("--list", type=list, default="abc")
        p.add_argument("--bad", type=int, default="zero")
        """,
        "|--bad 1|-h 3 --bad 1|--hidden x --bad 2|y --bad 2|--out x --bad 2|--list de --bad 2|--text 4 --float 3 --bad=3|-h|--he=x",
    ),
    (
        """
        p = argparse.ArgumentParser()
        p.add_argument("word", choices=["a", "b"], nargs="?", default="a")
        p.add_argument("more", nargs="*", choices=[1, 2], type=int, default=1)
        p.add_argument("--lr", dest="learning_rate", metavar="RATE", type=float)
        p.add_argument("--p", metavar=("A", "B"), nargs=2)
        """,
        "|a|b|c|a 1|a 1 2|a 3|a x|--lr 1 b|b --lr 1|b 1 --lr 1|--p 1|--p a b c",
    ),
]

# Programs that come to one value, or to an error.
PROGRAMS = [
    "argparse.Namespace(a=1, b='x')",
    "argparse.Namespace(**{'a-b': 1, 'c': 2})",
    "argparse.Namespace(a=1) == argparse.Namespace(a=1)",
    "argparse.Namespace(a=1) == argparse.Namespace(a=2)",
    "argparse.Namespace(a=1) == 1",
    "'a' in argparse.Namespace(a=1), 'b' in argparse.Namespace(a=1)",
    "sorted(vars(argparse.Namespace(a=1, b=2)).items())",
    "P(); p.add_argument('--a', default=3); p.get_default('a'), p.get_default('b')",
    "P(); p.set_defaults(a=4, z=1); p.add_argument('--a'); p.get_default('a'), p.get_default('z')",
    "P(); p.add_argument('--a', default=3); p.set_defaults(a=5); p.parse_args([])",
    "P(); p.add_argument('--a'); p.parse_known_args(['--a', '1', '--b', '2', 'c'])",
    "P(); p.add_argument('--a'); p.add_argument('c'); p.parse_known_args(['--b', '2', 'c', '--a=3'])",
    "P(); p.add_argument('--a'); p.parse_known_args(['--', '--a', 'x'])",
    "P(); p.add_argument('--a'); p.parse_known_args(['-x', '--a', '3', 'y', '--'])",
    "P(); p.add_argument('--a', default=1); p.parse_args([], argparse.Namespace(a=7, b=8))",
    "P(); p.add_argument('--a', default='1', type=int); p.parse_args([], argparse.Namespace(a='7'))",
    "P(); p.add_argument('--a', default=1, type=int); p.parse_args(['--a', '2'], namespace=argparse.Namespace(a=7))",
    "P(); p.add_argument('--a', type=int, dest='b').dest",
    "P(); p.add_argument('--a-b', '-a').dest",
    "P(); p.add_argument('-a', '--b-c', '--d').option_strings",
    "P(); p.add_argument('x', nargs='?').required",
    "P(); p.add_argument('--a'); p.add_argument('--a')",
    "P(); p.add_argument('-a', '--b'); p.add_argument('-a', '--b', '--c')",
    "P(); p.add_argument('-h')",
    "P(); p.add_argument('a', dest='b')",
    "P(); p.add_argument('--a', 'b')",
    "P(); p.add_argument('a', required=True)",
    "P(); p.add_argument('--a', action='nope')",
    "P(); p.add_argument('--')",
    "P(); p.error('wrong')",
    "P(); p.exit()",
    "P(); p.exit(4)",
    "P(); p.parse_args('--x'.split())",
    "P(exit_on_error=False); p.add_argument('--a', type=int); p.parse_args(['--a', 'x'])",
    "P(exit_on_error=False); p.add_argument('--a', choices=['b']); p.parse_args(['--a', 'x'])",
    "P(); p.add_mutually_exclusive_group().add_argument('--a', required=True)",
    "P(); p.add_mutually_exclusive_group().add_argument('a')",
    "P(); s = p.add_subparsers(dest='c'); s.add_parser('a'); s.choices.keys() == {'a'}",
    "P(); s = p.add_subparsers(); s.add_parser('a'); s.add_parser('a')",
    "P(); p.add_subparsers(); p.add_subparsers()",
    "P(); p.add_argument('--a', type=int); p.parse_intermixed_args(['--a', '3'])",
    "P(); p.add_argument('--a', type=int); p.add_argument('b', nargs='*'); p.parse_intermixed_args(['x', 'y', '--a', '3'])",
    "P('name', 'use'); p.prog, p.usage, p.description, p.epilog",
    "P(description='d', epilog='e'); p.prog, p.usage, p.description, p.epilog",
    "str(argparse.ArgumentError(None, 'alone'))",
    "[a.dest for a in P()._actions]",
    "P(); p.add_argument('--a', help='h', metavar='M'); a = p._actions[-1]; a.help, a.metavar, a.nargs, a.type, a.choices",
    "P(); p.add_argument('--a'); sorted(p._option_string_actions)",
    "P(); p.add_argument('--lr', type=float, default=.1); vars(p.parse_args([]))",
    "P(); p.add_argument('--lr', type=float); p.add_argument('rest'); p.parse_args()",
    "P(); p.parse_args()",
    "P(); p.parse_known_args(namespace=argparse.Namespace(a=1))",
]


def split(line: str) -> list[str]:
    words = line.replace("FILES", str(FILES)).split()
    return ["" if word == "''" else word.replace("_", " ") if word.count("_") == 1 else word for word in words]


def shown(value: object) -> object:
    """A value as text, a namespace as its sorted members, whichever module it is from."""
    if type(value).__name__ == "Namespace":
        return [(name, shown(member)) for name, member in sorted(vars(value).items())]
    if isinstance(value, (list, tuple)):
        return [shown(member) for member in value]
    return repr(value)


def parse(module: types.ModuleType, source: str, words: list[str]) -> object:
    scope = {"argparse": module}
    exec("if True:\n" + source, scope)
    return shown(scope["p"].parse_known_args(words) if "<known>" in words else scope["p"].parse_args(words))


def program(module: types.ModuleType, source: str) -> object:
    scope = {"argparse": module}

    def make(*args: object, **kwargs: object) -> object:
        scope["p"] = module.ArgumentParser(*args, **kwargs)
        return scope["p"]

    scope["P"] = make
    *lines, last = source.split("; ")
    for line in lines:
        exec(line, scope)
    value = eval(last, scope)
    return value if isinstance(value, str) else shown(value) if not hasattr(value, "prog") else None


def unknown_cases(anneal: object, module: types.ModuleType) -> Iterator[tuple]:
    """Values nobody knows go through unharmed: the stand-in fails when one is looked into."""
    what = anneal.unknown("it")
    parser = module.ArgumentParser(description=what)
    parser.add_argument("--a", default=what, type=int, help=what)
    parser.add_argument("--b", type=what, default="x")
    parser.add_argument("--c", choices=what)
    parser.add_argument("--d", choices=["a", what], nargs="+", action="append", default=what)
    parser.add_argument("--e", nargs=what)
    parser.add_argument("--f", action=what, required=what)
    parser.add_argument("--g", type=lambda text: what, choices=[1])
    parser.add_argument("--h1", action="count", default=0)
    parser.add_argument("--i", nargs="?", const=what)
    parser.add_argument(what, type=int)
    parser.add_argument("j", nargs="*", default=what)
    parser.set_defaults(k=what, a=what)
    lines = ["", "--a 1", "--b 1", "--c 1", "--d 1 2", "--e 1 2", "--f 1", "--g 1", "--i", "j j"]
    for line in lines:
        def ours(words=line.split()):
            names = sorted(name for name, value in vars(parser.parse_args(words)).items() if anneal.is_unknown(value))
            return " ".join(names)
        given = line[2:3]
        wanted = {*"abdkj", *("gi" if given in ("g", "i") else "")} & {*"abdkj", given}
        if given in ("a", "c", "e", "f"):
            wanted -= {given}
        if line == "j j":
            wanted -= {"j"}
        yield f"unknown {line}", ours, lambda wanted=wanted: " ".join(sorted(wanted))
    yield "unknown default", lambda: anneal.is_unknown(parser.get_default("a")), lambda: True
    yield "unknown words", lambda: anneal.is_unknown(parser.parse_args(["--c", what]).c), lambda: True
    yield "unknown argument", lambda: anneal.is_unknown(parser.parse_args([what]).j[0]), lambda: True
    yield "unknown command line", lambda: parser.parse_known_args(what)[1], lambda: ["--lr"]
    yield "described", lambda: [each["dest"] for each in module._describe(parser)], lambda: list("abcdefg") + ["h1", "i", "j"]
    kinds = module.ArgumentParser()
    for flag, options in [
        ("--i", {"type": int, "default": "3"}), ("--f", {"type": float}), ("--t", {}), ("--y", {"action": "store_true"}),
        ("--z", {"action": module.BooleanOptionalAction}), ("--n", {"action": "count"}), ("--c", {"choices": (1, 2)}),
    ]:
        kinds.add_argument(flag, **options)
    kinds.add_subparsers(dest="s").add_parser("x")
    yield "kinds", lambda: [each["kind"] for each in module._describe(kinds)], lambda: [
        "int", "float", "text", "flag", "switch", "count", "text", "command"]
    yield "converted", lambda: module._describe(kinds)[0]["default"], lambda: 3


def suites(anneal: object, modules: dict[str, types.ModuleType]) -> Iterator[tuple]:
    ours = modules["argparse"]
    cases = []
    for source, lines in PARSERS:
        for line in lines.replace("\n", "|").split("|"):
            words = split(line)
            first = source.strip().splitlines()[0]
            cases.append((
                f"{first} ... {words}",
                lambda source=source, words=words: parse(ours, source, words),
                lambda source=source, words=words: parse(argparse, source, words),
            ))
    for source in PROGRAMS:
        cases.append((source, lambda s=source: program(ours, s), lambda s=source: program(argparse, s)))
    cases.extend(unknown_cases(anneal, ours))
    yield "argparse", cases
