# run:
# run: --lr 0.2 --epochs 3
# run: --gamma=0.25
# run: --lr fast
# run: --learning-rate 0.1
import argparse
import torch


def main():
    parser = argparse.ArgumentParser(description='Tiny classifier')
    parser.add_argument('--batch-size', type=int, default=64, metavar='N', help='batch size (default: 64)')
    parser.add_argument('--epochs', type=int, default=5, metavar='N', help='number of epochs')
    parser.add_argument('--lr', type=float, default=1.0, metavar='LR', help='learning rate')
    parser.add_argument('--gamma', type=float, default=0.7, metavar='M', help='decay of the rate')
    parser.add_argument('--no-cuda', action='store_true', default=False, help='stay on the CPU')
    parser.add_argument('--seed', type=int, default=1, metavar='S')
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    g_use_cuda = not args.no_cuda and torch.cuda.is_available()
    device = torch.device('cuda' if g_use_cuda else 'cpu')
    model = torch.nn.Linear(8, 2).to(device)
    optimizer = torch.optim.Adadelta(model.parameters(), lr=args.lr)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=args.gamma)
    for epoch in range(1, args.epochs + 1):
        for start in range(0, 256, args.batch_size):
            optimizer.zero_grad()
            model(torch.randn(args.batch_size, 8, device=device)).mean().backward()
            optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
