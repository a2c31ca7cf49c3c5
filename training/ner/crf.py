"""A linear-chain conditional random field."""

import torch
from torch import Tensor, nn


class Crf(nn.Module):
    """Scores of neighbouring labels, and what follows from them for whole rows of labels."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.randn(labels, labels) * 0.05)
        self.start = nn.Parameter(torch.zeros(labels))
        self.end = nn.Parameter(torch.zeros(labels))

    def partition(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """Return the log of the sum over all rows of labels, for each sequence.

        Works on sums of exponentials, scaled at each token so that they stay near one.

        Args:
            emissions: sequences x tokens x labels.
            mask: sequences x tokens, true where there is a token.
        """
        highest = emissions.amax(2, keepdim=True).detach()
        likely = (emissions - highest).exp().unbind(1)
        ahead = self.transitions.exp()
        there = mask[:, :, None].unbind(1)
        sums = self.start.exp() * likely[0]
        scales = []
        for index in range(1, emissions.shape[1]):
            following = (sums @ ahead) * likely[index]
            scale = torch.where(there[index], following.sum(1, keepdim=True), 1.0)
            sums = torch.where(there[index], following / scale, sums)
            scales.append(scale)
        last = (sums * self.end.exp()).sum(1).log()
        total: Tensor = last + (highest[:, :, 0] * mask).sum(1)
        return total + torch.cat(scales, 1).log().sum(1) if scales else total

    def score(self, emissions: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Return the score of a row of labels, for each sequence."""
        lengths = mask.sum(1)
        own = emissions.gather(2, labels[:, :, None])[:, :, 0]
        steps = self.transitions[labels[:, :-1], labels[:, 1:]]
        last = labels.gather(1, lengths[:, None] - 1)[:, 0]
        total: Tensor = (own * mask).sum(1) + (steps * mask[:, 1:]).sum(1)
        return total + self.start[labels[:, 0]] + self.end[last]

    def loss(self, emissions: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Return the negative log likelihood per token; a negative label may be any label."""
        partly = ((labels < 0) & mask).any(1)
        missed = self.partition(emissions, mask).sum()
        whole = ~partly
        if whole.any():
            missed = missed - self.score(emissions[whole], labels[whole], mask[whole]).sum()
        if partly.any():
            emissions, labels, mask_of = emissions[partly], labels[partly], mask[partly]
            forbidden = torch.arange(emissions.shape[2]) != labels[:, :, None]
            forbidden &= (labels >= 0)[:, :, None]
            allowed = emissions.masked_fill(forbidden, -1e4)
            missed = missed - self.partition(allowed, mask_of).sum()
        return missed / mask.sum()

    def marginals(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """Return the probability of each label of each token."""
        with torch.enable_grad():
            emissions = emissions.detach().requires_grad_()
            total = self.partition(emissions, mask).sum()
            (marginals,) = torch.autograd.grad(total, emissions)
        return marginals
