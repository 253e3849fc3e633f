import torch


class Agent:
    learn_steps = 0

    def __init__(self, lr=0.01, gamma=0.9, replace=4):
        self.eval_net, self.target_net = torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)
        self.replace = replace
        self.optimizer = torch.optim.RMSprop(self.eval_net.parameters(), lr=lr)
        self.scheduler = torch.optim.lr_scheduler.StepLR(self.optimizer, step_size=1, gamma=gamma)
        self.memory = []

    def learn(self):
        if self.learn_steps % self.replace == 0:
            self.target_net.load_state_dict(self.eval_net.state_dict())
            for t, e in zip(self.target_net.parameters(), self.eval_net.parameters()):
                t.data.copy_(t.data * 0.9 + e.data * 0.1)
            if self.learn_steps:
                self.scheduler.step()
        loss = self.eval_net(torch.randn(4, 2)).mean()
        self.optimizer.zero_grad()
        loss.backward()
        for param in self.eval_net.parameters():
            param.grad.data.clamp_(-1, 1)
        self.optimizer.step()
        self.learn_steps += 1


agent = Agent()
for episode in range(3):
    for t in range(8):
        agent.memory.append((episode, t))
        if len(agent.memory) > 10:
            agent.learn()
