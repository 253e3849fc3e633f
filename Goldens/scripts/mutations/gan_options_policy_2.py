# run:
# run: --policy drops --every 3
# run: --policy cosine --flat 3 --falling 2
# run: --first 4
# run: --policy other
import argparse
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LambdaLR, StepLR
cli = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
cli.add_argument('--rate', type=float, default=0.0002)
cli.add_argument('--first', type=int, default=1, help='number of the first epoch')
cli.add_argument('--flat', type=int, default=4, help='epochs at the full rate')
cli.add_argument('--falling', type=int, default=4, help='epochs on the way to zero')
cli.add_argument('--policy', default='linear', help='linear, drops or cosine')
cli.add_argument('--every', type=int, default=50)
the_settings = cli.parse_args()


def schedule(optimizer, s):
    if s.policy == 'linear':

        def share(epoch):
            over = max(0, epoch + s.first - s.flat)
            return 1.0 - over / float(s.falling + 1)
        return LambdaLR(optimizer, share)
    if s.policy == 'drops':
        return StepLR(optimizer, s.every, gamma=0.1)
    if s.policy == 'cosine':
        return CosineAnnealingLR(optimizer, s.flat, eta_min=0.0)
    raise SystemExit(f'no policy called {s.policy}')


class mainTwoPlayers:

    def __init__(self, s):
        self.players = []
        for _scale in (1, 2):
            net = torch.nn.Linear(2, 2)
            self.players.append(torch.optim.Adam(net.parameters(), lr=s.rate * _scale, betas=(0.5, 0.999)))
        self.schedules = [schedule(player, s) for player in self.players]

    def next_epoch(self):
        before = self.players[0].param_groups[0]['lr']
        for each in self.schedules:
            each.step()
        print('%.7f, then %.7f' % (before, self.players[0].param_groups[0]['lr']))

    def play(self):
        for player in reversed(self.players):
            player.step()

game = mainTwoPlayers(the_settings)
for epoch in range(the_settings.first, the_settings.flat + the_settings.falling + 1):
    game.next_epoch()
    for _ in range(2):
        game.play()
