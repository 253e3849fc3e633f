# run:
# run: --no-anneal --frames 1024
# run: --rate 0.001 --rollout 64
import argparse
import torch
cli = argparse.ArgumentParser()
cli.add_argument('--frames', type=int, default=4096)
cli.add_argument('--rate', type=float, default=0.00025)
cli.add_argument('--players', type=int, default=4)
cli.add_argument('--rollout', type=int, default=128)
cli.add_argument('--passes', type=int, default=2)
cli.add_argument('--pieces', type=int, default=4)
cli.add_argument('--anneal', action=argparse.BooleanOptionalAction, default=True)
if __name__ == '__main__':
    args = cli.parse_args()
    gathered = int(args.players * args.rollout)
    piece = int(gathered // args.pieces)
    policy = torch.nn.Linear(4, 2)
    optimizer = torch.optim.Adam(policy.parameters(), lr=args.rate, eps=1e-05)
    rounds = args.frames // gathered
    for n in range(1, rounds + 1):
        if args.anneal:
            optimizer.param_groups[0]['lr'] = (1.0 - (n - 1.0) / rounds) * args.rate
        for _ in range(args.passes):
            for start in range(0, gathered, piece):
                optimizer.zero_grad()
                policy(torch.randn(2, 4)).pow(2).mean().backward()
                optimizer.step()
